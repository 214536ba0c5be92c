import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import type { Person } from '../../commands/person.ts';
import { labelsOf, wordsOf } from '../../commands/screen.ts';
import { type Server, useStage } from '../../commands/stage.ts';

const stage = useStage();
const SOURCE = 'arXiv:2107.03374';

/** #1 by Ines with a source, on claim 1 against the essay. */
async function fileOne(server: Server): Promise<Person> {
  const ines = server.join('Ines');
  await ines.file({ text: finding(0), source: SOURCE });
  return ines;
}

async function open(person: Person, id = 1) {
  return await person.run('evidence', { id });
}

/** Presses a mark whose label may carry a count. */
async function mark(person: Person, label: string) {
  const seen = await open(person);
  const shown = labelsOf(seen).find((one) => one.startsWith(label)) ?? label;
  return await person.press(seen, shown);
}

const CHECK = 'The smaller model is ahead on that test by 2.2 points.';
const QUOTE = 'The score was 18.2, not 81.2, on that test.';

describe('marks on an item', () => {
  test('of one kind a member has one, which changes and can be taken back', async () => {
    const server = await stage.openServer('ready');
    await fileOne(server);
    const tomo = server.join('Tomo');
    const convinced = await tomo.press(await open(tomo), 'Convincing');
    expect(wordsOf(convinced)).toContain('1 convinced');
    const changed = await tomo.press(convinced, 'Not convincing');
    expect(wordsOf(changed)).toContain('1 not convinced');
    expect(wordsOf(changed)).not.toContain('1 convinced');
    const backAgain = await tomo.press(changed, 'Take back: Not convincing');
    expect(wordsOf(backAgain)).not.toContain('convinced');
  });

  test('convincing or not moves no number', async () => {
    const server = await stage.openServer('ready');
    await fileOne(server);
    const before = wordsOf(await server.join('Kesi').run('thesis', { claim: 1 }));
    for (const name of ['A', 'B', 'C']) {
      await mark(server.join(name), 'Convincing');
    }
    expect(wordsOf(await server.join('Odin').run('thesis', { claim: 1 }))).toBe(before);
  });

  test('two checks of the source raise the strength above what fixed rules allow', async () => {
    const server = await stage.openServer('ready');
    const ines = await fileOne(server);
    await server.settle();
    for (const name of ['A', 'B']) await server.join(name).prove('Check', 1, CHECK);
    expect(wordsOf(await open(ines))).toContain('●●●●○');
    expect(wordsOf(await open(ines))).toContain('source checked by 2');
    await server.settle();
    const [card] = server.posts('**#1**');
    expect(card && wordsOf(card)).toContain('●●●●○');
  });

  test('three disputes with quotes cap it; its author sees them and answers', async () => {
    const server = await stage.openServer('ready');
    const ines = await fileOne(server);
    for (const name of ['A', 'B', 'C']) await server.join(name).prove('Dispute', 1, QUOTE);
    const own = await open(ines);
    expect(wordsOf(own)).toContain('source disputed by 3');
    expect(wordsOf(own)).toContain('The score was 18.2');
    expect(wordsOf(own)).toContain('●●○○○');
    const form = await ines.pressForForm(own, 'Answer the dispute');
    const answered = await ines.fill(form, { answer: 'Table 2 has the other figure.' });
    expect(wordsOf(answered)).toContain('Its author answers: Table 2 has the other figure');
  });

  test('nobody marks their own item, nor one that is withdrawn', async () => {
    const server = await stage.openServer('ready');
    const ines = await fileOne(server);
    expect(labelsOf(await open(ines))).not.toContain('Convincing');
    const tomo = server.join('Tomo');
    const seen = await open(tomo);
    await ines.press(await open(ines), 'Withdraw');
    expect(wordsOf(await tomo.press(seen, 'Convincing'))).toContain('withdrawn or hidden');
  });

  test('an item without a source offers no check of it', async () => {
    const server = await stage.openServer('ready');
    await server.join('Ines').file({ text: finding(0) });
    const labels = labelsOf(await open(server.join('Tomo')));
    expect(labels).toContain('Convincing');
    expect(labels).not.toContain('Check or dispute the source');
  });
});

describe('a changed mind', () => {
  const WHY = 'I had not known that the comparison was made on a test outside its training set.';

  test('is credited once, and only for a vote that really changed', async () => {
    const server = await stage.openServer('ready');
    await fileOne(server);
    const tomo = server.join('Tomo');
    const credit = async (why: string) =>
      wordsOf(
        await tomo.fill(await tomo.pressForForm(await open(tomo), 'It changed my vote'), { why }),
      );

    // Told before the form opens: nobody writes in vain.
    const early = await tomo.press(await open(tomo), 'It changed my vote');
    expect(wordsOf(early)).toContain('changed your vote on claim 1');
    await tomo.press(await tomo.run('poll', { claim: 1 }), 'None does');
    await tomo.press(await tomo.run('poll', { claim: 1 }), 'Some do');
    const short = await credit('It did.');
    expect(short).toContain('at least 50 characters');
    expect(short).toContain('> It did.');
    expect(await credit(WHY)).toContain('Changed 1 mind');
    expect(await credit(WHY)).toContain('credited #1 already');
  });
});
