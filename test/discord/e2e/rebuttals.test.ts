import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import type { Person } from '../../commands/person.ts';
import { labelsOf, wordsOf } from '../../commands/screen.ts';
import { type Server, useServers } from '../../commands/servers.ts';

const servers = useServers();
const SOURCE = 'arXiv:2107.03374';
const ANSWER = 'MedReason-7B was tested on 2024 questions; GPT-6 scored 88.1 on the MedQA of 2026.';

async function open(person: Person, id: number) {
  return await person.run('evidence', { id });
}

/** #1 by Ines, answered by Tomo's #2. */
async function rebut(server: Server): Promise<{ ines: Person; tomo: Person }> {
  const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
  await ines.file({ text: finding(0), source: SOURCE });
  await server.settle();
  const form = await tomo.pressForForm(await open(tomo, 1), 'Rebut');
  const receipt = await tomo.fill(form, { text: ANSWER, source: '10.1038/s41586-023-06747-5' });
  expect(wordsOf(receipt)).toContain('Filed as #2');
  expect(wordsOf(receipt)).toContain('answers #1');
  return { ines, tomo };
}

describe('a rebuttal', () => {
  test('is listed under what it answers, on the item’s page and on its card', async () => {
    const server = await servers.openServer('ready');
    const { ines, tomo } = await rebut(server);
    expect(wordsOf(await tomo.run('evidence', { mine: true }))).toMatch(
      /\*\*#2\*\* [●○]{5} · claim 1 · answers #1 · for the essay\n/,
    );
    const words = wordsOf(await open(ines, 1));
    expect(words).toContain('1 rebuttal');
    expect(words).toContain('**#2**');
    expect(words).toContain('holds up after rebuttal');
    await server.settle();
    expect(server.posts('**#1**').map(wordsOf).join()).toContain('1 rebuttal');
    expect(server.posts('**#2**')).toEqual([]);
  });

  test('whose source is checked turns the card of what it answers', async () => {
    const server = await servers.openServer('ready');
    const { ines } = await rebut(server);
    await server.settle();
    const quote = 'We solve 28.8 % of the problems where the other model solves none.';
    const card = () => server.posts('**#1**').map(wordsOf).join();
    for (const name of ['Lena', 'Kesi']) await server.join(name).prove('Check', 2, quote);
    await server.settle();
    // Friends alone certify nothing; Ines, whose item it answers, has nothing to gain by it.
    expect(card()).toContain('holds up after rebuttal');
    await ines.prove('Check', 2, quote);
    await server.settle();
    expect(card()).toContain('rebutted');
  });

  test('takes points from its target and is no evidence by itself', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0), source: SOURCE });
    const judged = async () =>
      wordsOf(await ines.press(await open(ines, 1), 'How was this judged?'));
    expect(await judged()).toContain('It earns 36 of 100 points for its side: 60 × 60 ÷ 100.');
    const tomo = server.join('Tomo');
    const form = await tomo.pressForForm(await open(tomo, 1), 'Rebut');
    await tomo.fill(form, { text: ANSWER, source: '10.1038/s41586-023-06747-5' });
    // An unchecked rebuttal takes at most half.
    expect(await judged()).toContain(
      'It earns 23 of 100 points for its side: 60 × 60 ÷ 100, less 13 for rebuttals.',
    );
    const answer = await tomo.press(await open(tomo, 2), 'How was this judged?');
    expect(wordsOf(answer)).toContain('It can take 36 % of what #1 earns: 60 × 60 ÷ 100.');
    expect(wordsOf(await tomo.run('evidence', { claim: 1 }))).toContain('1 item');
    expect(wordsOf(await tomo.run('evidence', { mine: true }))).toContain('#2');
  });

  test('can be neither rebutted nor written against one’s own item', async () => {
    const server = await servers.openServer('ready');
    const { ines, tomo } = await rebut(server);
    expect(labelsOf(await open(ines, 2))).not.toContain('Rebut');
    expect(labelsOf(await open(tomo, 2))).not.toContain('Rebut');
    expect(labelsOf(await open(ines, 1))).not.toContain('Rebut');
    await server.settle();
    const [card] = server.posts('**#1**');
    if (card === undefined) throw new Error('there is no card');
    expect(wordsOf(await ines.press(card, 'Rebut'))).toContain('your own');
  });

  test('too short, it is kept and opens again for the same item', async () => {
    const server = await servers.openServer('ready');
    await server.join('Ines').file({ text: finding(0), source: SOURCE });
    const tomo = server.join('Tomo');
    const form = await tomo.pressForForm(await open(tomo, 1), 'Rebut');
    const refused = await tomo.fill(form, { text: 'No.', source: '' });
    expect(wordsOf(refused)).toContain('Not filed yet');
    const again = await tomo.pressForForm(refused, 'Edit and resend');
    expect(again.form.title).toBe('Rebut #1');
    expect(wordsOf(await tomo.fill(again, { text: ANSWER, source: '' }))).toContain('answers #1');
  });
});

describe('conceding', () => {
  test('leaves the item to be read, weighs nothing, and can be taken back', async () => {
    const server = await servers.openServer('ready');
    const { ines } = await rebut(server);
    const given = await ines.press(await open(ines, 1), 'Concede');
    expect(wordsOf(given)).toContain('conceded by its author');
    expect(wordsOf(await server.join('Kesi').run('thesis', { claim: 1 }))).toContain(
      '0 for the essay, 0 against it',
    );
    const taken = await ines.press(given, 'Take back my concession');
    expect(wordsOf(taken)).not.toContain('conceded');
  });
});
