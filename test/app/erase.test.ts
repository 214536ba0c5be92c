import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/sandbox/index.ts';
import {
  castVote,
  customIdOn,
  fileItem,
  type Item,
  membersOf,
  shown,
  wordsOf,
} from '../support/member-actions.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';
import { useCrux } from '../support/use-crux.ts';

const name = 'Zebulon Quillfeather';
const texts = {
  quoted:
    'Marmalade-7B outscored Kumquat on the Zanzibar notary exam, 91 points against 64 points.',
  withLink:
    'Velvet hedgehogs diagnosed nineteen bassoon ailments that broad systems overlooked entirely.',
  first:
    'Gooseberry-3 translated hieroglyphic invoices at 88 % while generalists reached merely 71 %.',
  revised:
    'Gooseberry-3 deciphered ledger papyri; an umbrella committee repeated it with 412 samples.',
  listed:
    'Periwinkle actuaries abandoned their bespoke oracle after seventeen embarrassing quarters.',
};
const source = 'https://quillfeather.example.org/gooseberry-papyri';
const brokenLink = 'ftp://zebulon.example.net/attic';
/** Forty characters and more to a client, and nearly none once what does not show is gone. */
const refused = `Quibblewort.${'\u200b'.repeat(40)}`;
/** What is said to moderators, and by them. */
const moderated = {
  report: 'Flamboyant ventriloquism about my grandmother.',
  reported: 'This mocks the marmalade guild again.',
  answer: 'My hedgehogs were certified by a bassoonist.',
  freeze: 'Zebulon files about quarrelsome accordions all day',
};
const hiddenFor = 'Zebulon Quillfeather again, with his marmalade';

const crux = await useCrux();
const people = membersOf(crux.sandbox);
let person: Actor;
/** What the database held of the person's items before: keys and hashes by which they are known. */
let traces: string[];

const others: Item[] = [
  {
    claim: 1,
    side: 'supports',
    text: 'A survey of nine finance models saw each beaten by Atlas 4.',
  },
  {
    claim: 2,
    side: 'supports',
    text: 'TinyTag wins at naming proteins by 2 points and loses elsewhere.',
  },
  {
    claim: 1,
    side: 'challenges',
    text: 'RadKite found 12 % more fractures than any broad system.',
  },
  {
    claim: 1,
    side: 'supports',
    text: 'A hospital tried one for a month and its letters got worse.',
  },
];

/** Every row of every table as text, the way a dump would show it. */
async function dump(): Promise<string> {
  const tables = (await rowsOf(
    crux.databaseUrl,
    `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`,
  )) as { table_name: string }[];
  // In one statement: a connection for each table took most of this test.
  const all = tables.map(
    ({ table_name: table }) => `SELECT '${table} ' || t::text AS row FROM "${table}" t`,
  );
  const rows = (await rowsOf(crux.databaseUrl, all.join(' UNION ALL '))) as { row: string }[];
  return rows.map(({ row }) => row).join('\n');
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** Every three words in a row, and every rare word by itself. */
function grams(text: string): string[] {
  const all = words(text);
  const threes = all.slice(2).map((word, n) => `${all[n]} ${all[n + 1]} ${word}`);
  return [...threes, ...all.filter((word) => word.length > 7)];
}

const pseudonym = (purpose: string) =>
  createHmac('sha256', 'k'.repeat(32)).update(`${purpose}:${person.person.id}`).digest('hex');

async function readTraces(): Promise<string[]> {
  const author = pseudonym('author').slice(0, 32);
  const own = `SELECT "number" FROM "Evidence" WHERE "authorKey" = '${author}'`;
  const rows = (await rowsOf(
    crux.databaseUrl,
    `SELECT "gradeKey" AS trace FROM "Evidence" WHERE "authorKey" = '${author}'
     UNION SELECT "gradeKey" FROM "EvidenceRevision" WHERE "number" IN (${own})
     UNION SELECT "formId" FROM "Evidence" WHERE "authorKey" = '${author}'
     UNION SELECT "textKey" FROM "Cluster" WHERE "number" IN (${own})
     UNION SELECT unnest("grams")::text FROM "Cluster" WHERE "number" IN (${own})
     EXCEPT SELECT unnest("grams")::text FROM "Cluster" WHERE "number" NOT IN (${own})`,
  )) as { trace: string | null }[];
  return rows.flatMap(({ trace }) => trace ?? []);
}

beforeAll(async () => {
  await people.setUp({ filings: 9 });
  person = people.newcomer(name);
  await act();
  traces = await readTraces();
});

/** All that the person does, among what others do. */
async function act(): Promise<void> {
  const { manager, moderator } = people;
  const challenges = (claim: number, text: string, link = '') =>
    fileItem(person, { claim, side: 'challenges', text, source: link });
  await castVote(person, 0, 'agree');
  await castVote(person, 0, 'disagree');
  crux.aMomentLater();
  await castVote(person, 1, 'agree');
  await castVote(people.newcomer('Other 0'), 1, 'agree');
  await challenges(1, texts.quoted, '10.1000/zanzibar.2025.91');
  const kept = await challenges(2, texts.withLink, brokenLink);
  expect(wordsOf(kept)).toContain('Fix link');
  await challenges(3, texts.first, source);
  expect(wordsOf(await challenges(3, texts.revised, source))).toMatch(/that item was updated/);
  const receipt = await fileItem(person, { claim: 7, side: 'supports', text: texts.listed });
  expect(wordsOf(receipt)).toMatch(/Filed as #4/);
  expect(wordsOf(await challenges(4, refused))).toMatch(/needed/);
  await moderator.run('moderate hide', { id: 4, reason: hiddenFor });
  await person.run('evidence', { mine: true });
  await moderator.run('moderate restore', { id: 4 });
  for (const [n, item] of others.entries()) await fileItem(people.newcomer(`Author ${n}`), item);
  await reportItem(person, 5, moderated.report);
  await reportItem(people.newcomer('Reader'), 1, moderated.reported);
  await moderator.run('moderate hide', { id: 2, reason: hiddenFor });
  const page = await shown(person.run('evidence', { id: 2 }));
  const answer = await person.press(page.id, customIdOn(page, /^hiding:answer:/));
  if (answer.kind === 'modal') await person.submit(answer.id, { answer: moderated.answer });
  const freeze = { member: person.person.id, for: 7, reason: moderated.freeze };
  await moderator.run('moderate freeze', freeze);
  await shown(manager.run('debate post-summary'));
}

/** Reports an item from its page, with words to the moderators. */
async function reportItem(by: Actor, number: number, why: string): Promise<void> {
  const page = await shown(by.run('evidence', { id: number }));
  const form = await by.press(page.id, customIdOn(page, /^report:open:/));
  if (form.kind !== 'modal') throw new Error(`no form to report #${number}`);
  await shown(by.submit(form.id, { reason: ['insult'], why }));
}

const posts = () => [
  ...people.posts(people.channels.debate),
  ...people.posts(people.channels.summaries),
];
const postsWith = (pattern: RegExp) => posts().filter((post) => pattern.test(wordsOf(post)));
const screens = () => posts().map(wordsOf).join('\n---\n');

describe('/privacy erase', () => {
  it('is asked for by somebody whose words are on a card, in the list and in the summary', async () => {
    const isThere = () =>
      [/#1\*\*[\s\S]*Marmalade/, /#3\*\*[\s\S]*deciphered/, /More evidence[\s\S]*Periwinkle/].every(
        (pattern) => postsWith(pattern).length > 0,
      ) && postsWith(/So far this week/).length > 0;
    await people.until(isThere, screens);
    const summary = wordsOf(postsWith(/So far this week/)[0] ?? {});
    expect(summary).toMatch(/Marmalade|deciphered/);
    const before = await dump();
    for (const text of Object.values(texts)) expect(before).toContain(text);
    for (const text of Object.values(moderated)) expect(before).toContain(text);
    for (const held of [name, 'Quibblewort', brokenLink, hiddenFor, source]) {
      expect(before).toContain(held);
    }
    expect(before).toContain(pseudonym('vote').slice(0, 32));
    expect(traces.length).toBeGreaterThan(40);
  });

  it('leaves no id, name, pseudonym or word of theirs in a dump of the database', async () => {
    const question = await shown(person.run('privacy erase'));
    expect(wordsOf(question)).toContain('2 votes, 4 items');
    const pressed = person.press(question.id, customIdOn(question, /^privacy:erase/));
    expect(wordsOf(await shown(pressed))).toContain('2 votes and 4 items');
    const after = (await dump()).toLowerCase();
    const { id, username } = person.person;
    const keys = [pseudonym('author').slice(0, 32), pseudonym('vote').slice(0, 32)];
    const owned = [
      name,
      'zebulon',
      username,
      id,
      ...keys,
      'quibblewort',
      hiddenFor,
      'quillfeather',
    ];
    const said = Object.values(moderated);
    const written = [...Object.values(texts), ...said, source, brokenLink, 'zanzibar.2025'];
    const wanted = [...owned, ...written, ...written.flatMap(grams), ...traces];
    expect(wanted.filter((one) => after.includes(one.toLowerCase()))).toEqual([]);
  });

  it('turns the cards into tombstones and takes the words out of list and summary', async () => {
    const isGone = () =>
      [1, 2, 3].every(
        (number) =>
          postsWith(new RegExp(`^\\*\\*#${number}\\*\\* was erased by its author`)).length === 1,
      ) && postsWith(/More evidence[\s\S]*#4\*\* was erased/).length === 1;
    await people.until(isGone, screens);
    const noWords = () => !/marmalade|deciphered|periwinkle|hedgehogs|zebulon/i.test(screens());
    await people.until(noWords, screens);
    expect(postsWith(/So far this week[\s\S]*no longer shown/)).toHaveLength(1);
    const again = (await dump()).toLowerCase();
    expect(again).not.toMatch(/marmalade|deciphered|periwinkle|hedgehogs|zebulon|quillfeather/);
  });

  it('is explained where totals are shown', async () => {
    const status = wordsOf(await shown(people.manager.run('debate status')));
    expect(status).toContain('Fewer than five members have voted · 4 items by 4 authors');
    expect(status).toContain('Erased on request: 4 items. The totals');
    const [summary] = postsWith(/So far this week/);
    const posted = summary ?? { id: 'no summary' };
    const pressed = people.manager.press(posted.id, customIdOn(posted, /^summary:judged/));
    expect(wordsOf(await shown(pressed))).toContain('Erased on request: 4 items. None of it');
  });

  it('finds nothing a second time', async () => {
    expect(wordsOf(await shown(person.run('privacy erase')))).toMatch(/nothing to erase/);
    expect(crux.sandbox.refusals()).toEqual([]);
  });
});
