import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import type { Person } from './person.ts';
import { isPrivate, labelsOf, selectIn, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();

/** The numbers of the items on a page. */
function numbersOn(message: Parameters<typeof wordsOf>[0]): number[] {
  return [...wordsOf(message).matchAll(/^\*\*#(\d+)\*\*/gm)].map(([, number]) => Number(number));
}

/** Seven items: 1 to 5 by Ines, 6 and 7 by Tomo; 6 supports claim 2. */
async function fileSeven({ join }: Server): Promise<{ ines: Person; tomo: Person }> {
  const [ines, tomo] = [join('Ines'), join('Tomo')];
  for (let place = 0; place < 5; place += 1) await ines.file({ text: finding(place) });
  await tomo.file({ text: finding(5), claim: 2, side: 'supports' });
  await tomo.file({ text: finding(6), claim: 2 });
  return { ines, tomo };
}

/** The same for all tests that only read them. */
function sevenFiled(): ReturnType<typeof fileSeven> {
  filed ??= servers.openServer('ready').then(fileSeven);
  return filed;
}
let filed: ReturnType<typeof fileSeven> | undefined;

describe('/evidence', () => {
  test('lists the newest first, five on a page, and turns pages both ways', async () => {
    const { ines } = await sevenFiled();
    const first = await ines.run('evidence');
    expect(isPrivate(first)).toBe(true);
    expect(wordsOf(first)).toContain(
      '7 items, the most convincing first, then the newest · page 1 of 2',
    );
    expect(numbersOn(first)).toEqual([7, 6, 5, 4, 3]);
    expect(labelsOf(first)).toEqual(['Less convincing ▶', 'Add evidence']);
    const second = await ines.press(first, 'Less convincing ▶');
    expect(second.id).toBe(first.id);
    expect(numbersOn(second)).toEqual([2, 1]);
    expect(numbersOn(await ines.press(second, '◀ More convincing'))).toEqual([7, 6, 5, 4, 3]);
  });

  test('shows in a list what members made of an item, by which it is ordered', async () => {
    const { ines, tomo } = await fileSeven(await servers.openServer('ready'));
    await tomo.press(await tomo.run('evidence', { id: 2 }), 'Convincing');
    const list = await ines.run('evidence');
    expect(numbersOn(list)[0]).toBe(2);
    expect(
      wordsOf(list)
        .split('\n')
        .filter((line) => line === '-# 1 convinced'),
    ).toHaveLength(1);
  });

  test('says in a list that an item was conceded', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0) });
    expect(wordsOf(await tomo.run('evidence'))).not.toContain('conceded');
    await ines.press(await ines.run('evidence', { id: 1 }), 'Concede');
    expect(wordsOf(await tomo.run('evidence'))).toContain('conceded by its author');
  });

  test('lists one claim, one side, or one’s own', async () => {
    const { ines, tomo } = await sevenFiled();
    expect(numbersOn(await ines.run('evidence', { claim: 2 }))).toEqual([7, 6]);
    const both = await ines.run('evidence', { claim: 2, side: 'supports' });
    expect(numbersOn(both)).toEqual([6]);
    expect(wordsOf(both)).toContain(
      'Evidence for the essay on claim 2, *Specialist wins are minor*',
    );
    expect(numbersOn(await tomo.run('evidence', { mine: true }))).toEqual([7, 6]);
    expect(numbersOn(await ines.run('evidence', { side: 'challenges' }))).toEqual([7, 5, 4, 3, 2]);
  });

  test('opens one item in full from the list, or by its number', async () => {
    const { ines } = await sevenFiled();
    const list = await ines.run('evidence', { claim: 2 });
    expect(selectIn(list).options.map(({ value }) => value)).toEqual(['7', '6']);
    const opened = await ines.choose(list, '6');
    expect(wordsOf(opened)).toContain(finding(5));
    expect(wordsOf(await ines.run('evidence', { id: 6 }))).toBe(wordsOf(opened));
  });

  test('offers what the author may do, and others only what they may', async () => {
    const { ines, tomo } = await sevenFiled();
    const own = labelsOf(await ines.run('evidence', { id: 1 }));
    expect(own).toEqual(['Edit', 'Add link', 'Concede', 'Withdraw', 'How was this judged?']);
    const others = labelsOf(await tomo.run('evidence', { id: 1 }));
    expect(others).toEqual([
      ...['Convincing', 'Not convincing', 'Rebut', 'How was this judged?', 'Report'],
    ]);
  });

  test('offers [It changed my vote] to those alone who voted on its claim', async () => {
    const { tomo } = await fileSeven(await servers.openServer('ready'));
    const isOffered = async () =>
      labelsOf(await tomo.run('evidence', { id: 1 })).includes('It changed my vote');
    await tomo.press(await tomo.run('poll', { claim: 2 }), 'Unsure');
    expect(await isOffered()).toBe(false);
    servers.crux.aMomentLater();
    await tomo.press(await tomo.run('poll', { claim: 1 }), 'Unsure');
    expect(await isOffered()).toBe(true);
  });

  test('completes numbers with one’s own items first, by number and by words', async () => {
    const { ines, tomo } = await sevenFiled();
    const numbers = async (person: Person, typed: string) =>
      (await person.complete('evidence', { id: typed }, 'id')).map(({ value }) => value);
    expect(await numbers(ines, '')).toEqual([5, 4, 3, 2, 1, 7, 6]);
    expect(await numbers(tomo, '')).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(await numbers(ines, '6')).toEqual([6]);
    expect(await numbers(ines, 'icelandic')).toEqual([4]);
  });

  test('explains the strength part by part, and that fixed rules judged', async () => {
    const { ines, tomo } = await fileSeven(await servers.openServer('ready'));
    await tomo.file({ text: finding(7), source: 'arXiv:2107.03374' });
    const judged = async (id: number) =>
      wordsOf(await ines.press(await ines.run('evidence', { id }), 'How was this judged?'));
    const [bare, sourced] = [await judged(1), await judged(8)];
    for (const part of ['Source:', 'Names:', 'Reasoning:', 'Strength:']) {
      expect(bare).toContain(`**${part}**`);
      expect(sourced).toContain(`**${part}**`);
    }
    expect(await judged(2)).toContain('**Names:** 2 of 4; missing: a system, a test');
    expect(bare).not.toContain('**Checked:**');
    expect(sourced).toContain('**Checked:** not yet: it takes two checks');
    expect(bare).toContain('without a source');
    expect(bare).toContain('graded by fixed rules: form, not truth');
    expect(bare).toContain('It earns 12 of 100 points for its side: 35 × 35 ÷ 100.');
  });

  test('says which items earn no points: an author has three places a side', async () => {
    const { ines, tomo } = await sevenFiled();
    expect(wordsOf(await ines.run('evidence', { id: 4 }))).toContain(
      'It earns no points: only your first three sources',
    );
    const judged = await tomo.press(await tomo.run('evidence', { id: 4 }), 'How was this judged?');
    expect(wordsOf(judged)).toContain(
      'It earns no points: only its author’s first three sources on this side',
    );
  });

  test('says in the list of one’s own items what each counts for and why, and what would raise it', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({
      text: 'LawBERT-2 scored 71.4 on LegalBench in 2025; GPT-5 scored 64.0, far below it.',
    });
    await ines.file({ text: finding(0), source: 'arXiv:2107.03374' });
    await tomo.file({ text: finding(2), source: 'arXiv:2107.03374' });
    const form = await tomo.pressForForm(await tomo.run('evidence', { id: 2 }), 'Rebut');
    await tomo.fill(form, { text: finding(4), source: 'arXiv:2211.09085' });
    const lines = wordsOf(await ines.run('evidence', { mine: true })).split('\n');
    const under = (number: number) => {
      const at = lines.findIndex((line) => line.startsWith(`**#${number}**`));
      return lines.slice(at + 2, at + 4);
    };
    expect(under(1)).toEqual([
      '-# no source yet · at most ●●○○○ without a source',
      '-# Tip: a link to the paper would make it ●●●●○',
    ]);
    expect(under(2)).toEqual([
      '-# holds up after rebuttal · 1 rebuttal · at most ●●●●○ until its source is checked · one source with #3',
      '-# Tip: two checks of the source, one of them from the other side, would make it ●●●●●',
    ]);
    const answer = wordsOf(await tomo.run('evidence', { mine: true }));
    expect(answer).toContain('one source with #2');
    expect(wordsOf(await tomo.run('evidence', { claim: 1 }))).not.toContain('Tip:');
  });

  test('says there too that an item was hidden and why, withdrawn, or has no place', async () => {
    const server = await servers.openServer('ready');
    const { ines } = await fileSeven(server);
    await server.moderator.run('moderate hide', { id: 1, reason: 'An advertisement' });
    await ines.press(await ines.run('evidence', { id: 2 }), 'Withdraw');
    const words = wordsOf(await ines.run('evidence', { mine: true }));
    expect(words).toContain('was hidden by a moderator.\n-# Why: An advertisement');
    expect(words).toContain('was withdrawn by you.\n-# To undo that, open it by');
    // Of the five three are left, and those have the places.
    expect(words).not.toContain('no points');
    await server.moderator.run('moderate restore', { id: 1 });
    const back = wordsOf(await ines.run('evidence', { mine: true })).split('**#');
    expect(back.filter((item) => item.includes('no points')).map((item) => item[0])).toEqual(['5']);
  });

  test('says once that an item has no source', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    await server.settle();
    const [card] = server.posts('**#1**');
    for (const shown of [card, await ines.run('evidence', { id: 1 })]) {
      expect(shown && wordsOf(shown).match(/no source/g)).toHaveLength(1);
    }
    const conceded = await ines.press(await ines.run('evidence', { id: 1 }), 'Concede');
    expect(wordsOf(conceded).match(/no source/g)).toHaveLength(1);
  });

  test('invites to be the first where there is nothing yet', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const empty = await ines.run('evidence', { claim: 3, side: 'supports' });
    expect(wordsOf(empty)).toContain('No evidence for the essay here yet. Be the first?');
    const { form } = await ines.pressForForm(empty, 'Add evidence');
    expect(JSON.stringify(form)).toMatch(/"value":"3"[^{}]*"default":true/);
    expect(wordsOf(await ines.run('evidence', { mine: true }))).toContain('You have not filed');
  });

  test('invites nobody to file while the debate is paused', async () => {
    const { join, manager } = await servers.openServer('ready');
    await manager.run('debate pause');
    const empty = await join('Ines').run('evidence', { claim: 3, side: 'supports' });
    expect(wordsOf(empty)).toBe('No evidence for the essay here yet.');
    expect(labelsOf(empty)).toEqual([]);
  });

  test('shows a withdrawn item to its author, and a tombstone to others', async () => {
    const server = await servers.openServer('ready');
    const { ines, tomo } = await fileSeven(server);
    await ines.press(await ines.run('evidence', { id: 2 }), 'Withdraw');
    expect(numbersOn(await tomo.run('evidence', { claim: 1 }))).toEqual([5, 4, 3, 1]);
    expect(wordsOf(await tomo.run('evidence', { id: 2 }))).toBe(
      '**#2** was withdrawn by its author.',
    );
    const own = wordsOf(await ines.run('evidence', { id: 2 }));
    expect(own).toContain('You withdrew this');
    expect(own).toContain(finding(1));
    expect(numbersOn(await ines.run('evidence', { mine: true }))).toContain(2);
  });
});
