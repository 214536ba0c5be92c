import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runRecompute } from '../../src/programs/recompute.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';
import { finding } from './findings.ts';
import { isPrivate, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();
const DAY_MS = 24 * 3_600_000;

/** A debate with a summary of the week from 16 November 2026 on, and "so far" of the one after. */
async function twoWeeks(): Promise<Server> {
  return await servers.at(new Date('2026-11-18T12:00:00Z'), async () => {
    const server = await servers.openServer('ready');
    await server.join('Ines').file({ text: finding(0) });
    await server.manager.run('debate post-summary');
    await servers.later(7 * DAY_MS, async () => {
      await server.join('Tomo').file({ text: finding(1) });
      await server.manager.run('debate post-summary');
    });
    return server;
  });
}

describe('/summary', () => {
  test('says when the first one comes while there is none', async () => {
    const { join } = await servers.openServer('ready');
    const words = wordsOf(await join('Ines').run('summary'));
    expect(words).toMatch(/There is no summary yet.+ your time/);
    expect(words).toMatch(/<t:\d+:F>/);
  });

  test('shows the newest one to whoever asks: title, evidence, members, reasons, what moved, what to argue, who graded', async () => {
    const server = await twoWeeks();
    const shown = await server.join('Kesi').run('summary');
    const words = wordsOf(shown);
    expect(isPrivate(shown)).toBe(true);
    expect(words).toContain('## So far this week, 23–29 November');
    const order = [
      '## So far this week, 23–29 November',
      '**Thesis:**',
      '**Evidence: too little yet.**',
      '**Members:**',
      'Nobody has argued for the essay yet: be the first.',
      '**Strongest against the essay**',
      '**What moved:**',
      '**Where you count most:**',
      'Strength is judged by form only',
    ];
    const places = order.map((part) => words.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(labelsOf(shown)).toEqual([
      'Vote',
      'Add evidence',
      'All claims',
      'How judged',
      'Get the data',
    ]);
    expect(shown.attachments).toMatchObject([{ filename: 'week.png', width: 1_080 }]);
  });

  test('shows an older week, completed by its dates from the weeks there are', async () => {
    const server = await twoWeeks();
    const ines = server.join('Lena');
    const weeks = await ines.complete('summary', {}, 'week');
    expect(weeks).toEqual([
      { name: '23–29 November 2026 · so far', value: '2026-W48' },
      { name: '16–22 November 2026', value: '2026-W47' },
    ]);
    expect(await ines.complete('summary', { week: '16' }, 'week')).toHaveLength(1);
    const older = wordsOf(await ines.run('summary', { week: '2026-W47' }));
    expect(older).toContain('16–22 November');
    expect(older).toContain('MedReason-7B');
    expect(older).not.toContain('legal encoder');
    const none = wordsOf(await ines.run('summary', { week: '2026-W01' }));
    expect(none).toContain('There is no summary for 2026-W01. Choose a week from the list');
  });

  test('keeps every claim and the judging behind its buttons, privately', async () => {
    const server = await twoWeeks();
    const ines = server.join('Remo');
    const shown = await ines.run('summary');
    const claims = await ines.press(shown, 'All claims');
    expect(isPrivate(claims)).toBe(true);
    // The thesis takes votes only; the eight claims have evidence too.
    const lines = wordsOf(claims).split('\n');
    expect(lines).toContain('**The thesis** · members fewer than five');
    expect(
      lines
        .map((line) => /^\*\*(\d)\. /.exec(line)?.[1])
        .filter(Boolean)
        .join(''),
    ).toBe('12345678');
    expect(lines.filter((line) => line.includes('members fewer than five'))).toHaveLength(9);
    const judged = wordsOf(await ines.press(shown, 'How judged'));
    expect(judged).toContain('rules/2');
    expect(judged).toContain('3 items and 3 checks or disputes a person, on one side of a claim');
    expect(wordsOf(await ines.press(shown, 'Vote'))).toContain('of 9');
  });

  test('links the items that it names to their cards', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    await server.settle();
    await server.manager.run('debate post-summary');
    const words = wordsOf(await ines.run('summary'));
    const [card] = server.posts('**#1**');
    expect(words).toContain(
      `[#1](<https://discord.com/channels/${server.guildId}/${server.debateChannel}/${card?.id}>)`,
    );
  });

  test('links an item without a card to the list that it is on', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    for (const at of [0, 1, 2]) await ines.file({ text: finding(at) });
    await server.join('Tomo').file({ text: finding(3), source: 'arXiv:2107.03374' });
    await server.settle();
    await server.manager.run('debate post-summary');
    const [list] = server.posts('More evidence this hour');
    expect(wordsOf(await ines.run('summary'))).toContain(
      `[#4](<https://discord.com/channels/${server.guildId}/${server.debateChannel}/${list?.id}>)`,
    );
  });

  test('does not link an item whose card is gone to any list', async () => {
    const server = await servers.openServer('ready');
    await server.join('Tomo').file({ text: finding(3), source: 'arXiv:2107.03374' });
    const ines = server.join('Ines');
    for (const at of [0, 1, 2]) await ines.file({ text: finding(at) });
    await server.settle();
    const { id } = await server.debate();
    await servers.query(
      `UPDATE "Post" SET "gone" = true
        WHERE "debateId" = '${id}' AND "kind" = 'card' AND "number" = 1`,
    );
    await server.manager.run('debate post-summary');
    const words = wordsOf(await ines.run('summary'));
    expect(words).toContain('#1');
    expect(words).not.toContain('[#1]');
  });

  test('gives everybody the file from which its numbers can be computed again', async () => {
    const server = await twoWeeks();
    const kesi = server.join('Kesi');
    const given = await kesi.press(await kesi.run('summary'), 'Get the data');
    expect(isPrivate(given)).toBe(true);
    const [file, ...more] = given.attachments;
    expect(more).toEqual([]);
    const text = await (await fetch(file?.url ?? '')).text();
    const { hash, posted } = JSON.parse(text);
    const record = hash.slice(0, 8);
    expect(wordsOf(given)).toContain(`record ${record}`);
    expect(wordsOf(await kesi.run('summary'))).toContain(`Record ${record}`);
    const name = join(await openTempFolder(), file?.filename ?? '');
    await writeFile(name, text);
    const { out, error, code } = await runRecompute([name]);
    await removeTempFolder(dirname(name));
    expect({ error, code }).toEqual({ error: '', code: 0 });
    expect(JSON.parse(out)).toEqual(posted);
  });
});
