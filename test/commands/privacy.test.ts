import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { messageOf } from './person.ts';
import { buttonId, isPrivate, labelsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

/** The file that an export is, parsed. */
async function downloaded(message: { attachments: readonly { url: string }[] }) {
  const [file] = message.attachments;
  if (file === undefined) throw new Error('no file came');
  return (await (await fetch(file.url)).json()) as { debates: Record<string, unknown>[] };
}

describe('/privacy export', () => {
  test('hands over everything that is kept, as a file that only the person sees', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    await ines.press(await ines.run('poll', { claim: 1 }), 'None does');
    await ines.press(await ines.run('poll', { claim: 1 }), 'Some do');
    await ines.file({ text: finding(0), source: '10.1038/s41586-023-06747-5' });
    await ines.file({ text: 'A draft.' });
    const shown = await ines.run('privacy export');
    expect(isPrivate(shown)).toBe(true);
    const { debates } = await downloaded(shown);
    expect(debates).toHaveLength(1);
    expect(debates[0]).toMatchObject({
      name: 'Ines',
      votes: [{ claim: 1, stance: 'disagree' }],
      changes: [
        { claim: 1, from: null, to: 'agree' },
        { claim: 1, from: 'agree', to: 'disagree' },
      ],
      evidence: [{ number: 1, text: finding(0) }],
      drafts: [{ text: 'A draft.' }],
    });
  });

  test('says so where nothing is kept', async () => {
    const { join } = await servers.openServer('ready');
    expect(wordsOf(await join('Ines').run('privacy export'))).toContain('Nothing is stored');
  });
});

describe('/privacy erase', () => {
  test('says that used limits outlive it, as the export then shows', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    await ines.file({ text: finding(0) });
    expect(wordsOf(await ines.erase())).toContain('until they end, limits that you have used');
    const left = await ines.run('privacy export');
    expect(wordsOf(left)).toContain('the limits that you have used and a moderator’s stop remain');
    const { debates } = await downloaded(left);
    expect(debates).toMatchObject([{ evidence: [], limits: [{ what: 'filings' }, {}] }]);
  });

  test('changes only the messages that show something of the person', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo, kesi] = [server.join('Ines'), server.join('Tomo'), server.join('Kesi')];
    await ines.file({ text: finding(0) });
    await tomo.file({ text: finding(1) });
    await kesi.file({ text: finding(2) });
    await ines.press(await ines.run('evidence', { id: 2 }), 'Convincing');
    await server.manager.run('debate post-summary');
    await server.settle();
    const { id } = await server.debate();
    const asked = async () =>
      await servers.query(
        `SELECT "kind", "number", "wanted" FROM "Post" WHERE "debateId" = '${id}' AND "kind" <> 'board' ORDER BY "id"`,
      );
    const before = await asked();
    await ines.erase();
    const changed = (await asked()).filter((post, at) => post.wanted !== before[at]?.wanted);
    const names = changed.map(({ kind, number }) => `${kind} ${number ?? ''}`.trim());
    expect(names.filter((name) => name.startsWith('card'))).toEqual(['card 1', 'card 2']);
    expect(names).not.toContain('card 3');
    await server.settle();
  });

  test('removes votes, texts and name at once, everywhere, and leaves tombstones', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.press(await ines.run('poll', { claim: 1 }), 'Some do');
    await ines.file({ text: finding(0) });
    await server.manager.run('debate post-summary');
    await server.settle();
    expect(server.posts('MedReason-7B')).toHaveLength(1);

    const told = wordsOf(await ines.erase());
    expect(told).toContain('1 vote and 1 item');
    await server.settle();
    expect(server.posts('MedReason-7B')).toEqual([]);
    expect(server.posts('MedReason-7B', server.summaryChannel)).toEqual([]);
    expect(server.posts('**#1** was erased by its author.')).toHaveLength(1);
    expect(wordsOf(await tomo.run('evidence', { id: 1 }))).toContain('erased by its author');
    expect(wordsOf(await tomo.run('evidence'))).toContain('No evidence here yet');
    expect(wordsOf(await tomo.run('summary'))).not.toContain('MedReason-7B');
    const { debates } = await downloaded(await ines.run('privacy export'));
    const left = { votes: [], changes: [], evidence: [], name: null, noticedOn: null };
    expect(debates).toMatchObject([
      { ...left, limits: [{ what: 'filings' }, { what: 'erasures' }] },
    ]);
    const { store } = servers.crux;
    expect(await store.votes.countsOf((await server.debate()).id, 1)).toEqual({
      agree: 0,
      disagree: 0,
      unsure: 0,
    });
  });

  test('asks first: what would go, the export before the erasure, and nothing has gone yet', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.press(await ines.run('poll', { claim: 1 }), 'Some do');
    await ines.file({ text: finding(0) });
    await tomo.file({ text: finding(1) });
    await ines.press(await ines.run('evidence', { id: 2 }), 'Convincing');
    const question = await ines.run('privacy erase');
    expect(isPrivate(question)).toBe(true);
    expect(wordsOf(question)).toContain('This removes 1 vote, 1 item and 1 mark');
    expect(labelsOf(question)).toEqual(['Export first', 'Erase for good']);
    const shown = await ines.press(question, 'Export first');
    expect(shown.id).not.toBe(question.id);
    const { debates } = await downloaded(shown);
    expect(debates[0]).toMatchObject({ evidence: [{ number: 1, text: finding(0) }] });
    expect(wordsOf(await tomo.run('evidence', { id: 1 }))).toContain(finding(0).slice(0, 40));
    // The question is still there, and becomes what was done.
    const erased = await ines.press(question, 'Erase for good');
    expect(erased.id).toBe(question.id);
    expect(labelsOf(erased)).toEqual([]);
    expect(wordsOf(await tomo.run('evidence', { id: 1 }))).toContain('erased by its author');
  });

  test('erases whoever presses: a copied button touches nobody else', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0) });
    const message = await ines.run('privacy erase');
    const customId = buttonId(message, 'Erase for good');
    await servers.crux.sandbox.forge.press({ as: tomo.id, message, customId });
    expect(wordsOf(await tomo.run('evidence', { id: 1 }))).toContain(finding(0).slice(0, 40));
  });

  test('counts what is kept in other servers too, and says that the export is of one', async () => {
    const [here, there] = [await servers.openServer('ready'), await servers.openServer('ready')];
    const ines = here.join('Ines');
    await ines.file({ text: finding(0) });
    const { store } = servers.crux;
    const [own] = await servers.query(
      `SELECT "authorKey" FROM "Evidence" WHERE "debateId" = '${(await here.debate()).id}'`,
    );
    await store.members.notice((await there.debate()).id, String(own?.authorKey), new Date());
    const words = wordsOf(await ines.run('privacy erase'));
    expect(words).toContain('in 2 servers');
    expect(words).toContain('/privacy export in each of the others');
  });

  test('explains by items the totals that were summed before, and tells no single voter', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    for (const one of [ines, tomo]) await one.press(await one.run('poll'), 'They will');
    await tomo.file({ text: finding(0) });
    await server.manager.run('debate post-summary');
    const judged = async () => wordsOf(await ines.press(await ines.run('summary'), 'How judged'));
    await ines.erase();
    expect(await judged()).not.toContain('Erased');
    await tomo.erase();
    expect(await judged()).toContain('Erased on request: 1 item. None of it counts any more');
    expect(wordsOf(await server.manager.run('debate status'))).not.toMatch(/[1-9] votes? /);
  });

  test('works twice, without a debate, and lets a person start over', async () => {
    const bare = await servers.openServer();
    expect(wordsOf(await bare.join('Kesi').run('privacy erase'))).toContain('Nothing is stored');
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    const question = await ines.run('privacy erase');
    const gone = await ines.press(question, 'Erase for good');
    expect(wordsOf(gone)).toContain('Erased');
    // A second press on a screen that still shows the question.
    const { forge } = servers.crux.sandbox;
    const customId = buttonId(question, 'Erase for good');
    const twice = await forge.press({ as: ines.id, message: question, customId });
    expect(wordsOf(messageOf(twice))).toContain('Nothing was stored');
    expect(wordsOf(await ines.run('privacy erase'))).toContain('Nothing is stored');
    expect(wordsOf(await ines.run('poll'))).toContain('Voting means you agree');
    expect(wordsOf(await ines.file({ text: finding(0) }))).toContain('Filed as #2');
  });
});

describe('/privacy name', () => {
  test('takes the name off the cards that are out, and puts it back', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    await server.settle();
    expect(server.posts('by Ines')).toHaveLength(1);
    expect(wordsOf(await ines.run('privacy name', { show: false }))).toContain('no longer shown');
    await server.settle();
    expect(server.posts('by Ines')).toEqual([]);
    expect(server.posts('by a member')).toHaveLength(1);
    const again = wordsOf(await ines.run('privacy name', { show: false }));
    expect(again).toBe('Nothing changed: your cards already leave out your name.');
    await ines.run('privacy name', { show: true });
    await server.settle();
    expect(server.posts('by Ines')).toHaveLength(1);
  });

  test('can be chosen before the first item', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.run('privacy name', { show: false });
    await ines.file({ text: finding(0) });
    await server.settle();
    expect(server.posts('by a member')).toHaveLength(1);
  });
});
