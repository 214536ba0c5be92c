import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import type { Person } from './person.ts';
import { buttonId, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();
const SOURCE = 'arXiv:2107.03374';
const INSULT = 'The author of this is a notorious liar, says page 4.';
const CREDIT = 'I thought none did until I read this, and the author is still a toad.';
const GONE = '(removed by a moderator)';

const itemOf = async (person: Person) => await person.run('evidence', { id: 1 });
const seenBy = async (person: Person) => wordsOf(await itemOf(person));

/** #1 by Ines, which Tomo disputes with an insult. */
async function withDispute() {
  const server = await servers.openServer('ready');
  const [ines, tomo, kesi] = [server.join('Ines'), server.join('Tomo'), server.join('Kesi')];
  await ines.file({ text: finding(0), source: SOURCE });
  await tomo.prove('Dispute', 1, INSULT);
  return { server, ines, tomo, kesi };
}

/** Tomo credits #1, for a vote that he changed. */
async function credit(tomo: Person): Promise<void> {
  const ballot = await tomo.run('poll', { claim: 1 });
  await tomo.press(ballot, 'None does');
  await servers.later(60_000, async () => {
    await tomo.press(await tomo.run('poll', { claim: 1 }), 'Some do');
  });
  await tomo.fill(await tomo.pressForForm(await itemOf(tomo), 'It changed my vote'), {
    why: CREDIT,
  });
}

/** The moderator's list of what members added to #1. */
async function addedWords(moderator: Person): Promise<APIMessage> {
  return await moderator.press(await itemOf(moderator), 'Remove words');
}

/** Removes the first words in the list; what the moderator sees then. */
async function remove(moderator: Person, reason = 'It insults the author.'): Promise<APIMessage> {
  const form = await moderator.pressForForm(await addedWords(moderator), 'Remove');
  return await moderator.fill(form, { reason });
}

/** All that the tally, and the file of a summary, read of marks and credits. */
async function counted(server: Server): Promise<unknown> {
  const { id } = await server.debate();
  const where = `WHERE "debateId" = '${id}' ORDER BY "number", "memberKey"`;
  return [
    await servers.query(`SELECT * FROM "Mark" ${where}`),
    await servers.query(`SELECT * FROM "Credit" ${where}`),
    await servers.crux.store.marks.onSources(id),
    await servers.crux.store.marks.counts(id, [1]),
  ];
}

const notices = (person: Person) =>
  person
    .inbox()
    .map(wordsOf)
    .filter((words) => words.includes('A moderator removed'));

describe('words that a moderator removes', () => {
  test('are gone for everybody, from the quotation in a dispute, which counts as before', async () => {
    const { server, ines, tomo, kesi } = await withDispute();
    expect(await seenBy(kesi)).toContain(INSULT);
    const judged = async () =>
      wordsOf(await kesi.press(await itemOf(kesi), 'How was this judged?'));
    const before = [await counted(server), await judged()];
    const after = await remove(server.moderator);
    expect(wordsOf(after)).toContain('The words are removed from #1.');
    for (const person of [ines, tomo, kesi]) {
      expect(await seenBy(person)).toContain('> Tomo: (words removed by a moderator)');
      expect(await seenBy(person)).toContain('source disputed by 1');
      expect(await seenBy(person)).not.toContain('liar');
    }
    expect(wordsOf(await kesi.openMarking(1))).not.toContain('liar');
    expect([await counted(server), await judged()]).toEqual(before);
  });

  test('are gone from a credit, whose giver is named neither to the moderator nor in an id', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0) });
    await credit(tomo);
    const list = await addedWords(server.moderator);
    expect(wordsOf(list)).toContain(`**Credit** by a member\n> ${CREDIT}`);
    expect(JSON.stringify(list)).not.toContain('Tomo');
    await remove(server.moderator);
    expect(await seenBy(ines)).toContain(`**Changed 1 mind**\n> ${GONE}`);
    expect(await seenBy(ines)).not.toContain('toad');
  });

  test('are gone from an answer, in whose place its author may write another', async () => {
    const { server, ines, kesi } = await withDispute();
    const say = async (answer: string) =>
      await ines.fill(await ines.pressForForm(await itemOf(ines), 'Answer the dispute'), {
        answer,
      });
    await say('Tomo is a toad.');
    await remove(server.moderator, 'Said in anger.');
    for (const person of [ines, kesi]) {
      expect(await seenBy(person)).toContain(`Its author answers: ${GONE}`);
    }
    await say('Page 5 has the number.');
    expect(await seenBy(kesi)).toContain('Its author answers: Page 5 has the number.');
    await say('Tomo is a toad.');
    expect(await seenBy(kesi)).not.toContain('toad');
  });

  test('are told of to whoever wrote them, with the reason, privately and once', async () => {
    const { server, ines, tomo } = await withDispute();
    await remove(server.moderator);
    await ines.run('help');
    await tomo.run('help');
    await expect.poll(() => notices(tomo)).toHaveLength(1);
    expect(notices(tomo).join()).toContain(
      'your dispute of #1; the dispute counts as before. Why: It insults the author.',
    );
    await tomo.run('poll');
    await tomo.run('help');
    expect(notices(tomo)).toHaveLength(1);
    expect(notices(ines)).toEqual([]);
  });

  test('are reported by where they are: in an answer, or nowhere any more', async () => {
    const { server, ines, kesi } = await withDispute();
    const form = await ines.pressForForm(await itemOf(ines), 'Answer the dispute');
    await ines.fill(form, { answer: 'Tomo is a toad.' });
    await remove(server.moderator, 'Said in anger.');
    await kesi.prove('Check', 1, 'She is a notorious liar as well, says page 5.');
    await remove(server.moderator, 'An insult.');
    await kesi.press(await itemOf(kesi), 'Take back my check');
    await ines.run('help');
    await kesi.run('help');
    await expect.poll(() => notices(ines)).toHaveLength(1);
    await expect.poll(() => notices(kesi)).toHaveLength(1);
    expect(notices(ines).join()).toContain(
      'your answer to the disputes of your #1; you can write another one there. Why: Said in anger.',
    );
    expect(notices(kesi).join()).toContain('removed words of yours under #1. Why: An insult.');
  });

  test('can be shown again, and /log says both without the words or a name', async () => {
    const { server, tomo, kesi } = await withDispute();
    const after = await remove(server.moderator);
    expect(wordsOf(after)).toContain(`> ${INSULT}\n-# Removed: It insults the author.`);
    await server.moderator.press(after, 'Show again');
    expect(await seenBy(kesi)).toContain(INSULT);
    await tomo.run('help');
    expect(notices(tomo)).toEqual([]);
    const log = wordsOf(await kesi.run('log'));
    const what = 'Words that a member added to **#1** were';
    expect(log).toContain(`${what} removed by a moderator: It insults the author.`);
    expect(log).toContain(`${what} shown again by a moderator`);
    for (const secret of ['Odin', 'Tomo', 'Ines', 'liar']) expect(log).not.toContain(secret);
  });

  test('stay removed when the same member says them again; other words are shown', async () => {
    const { server, tomo, kesi } = await withDispute();
    await remove(server.moderator);
    await tomo.press(await itemOf(tomo), 'Take back my dispute');
    await tomo.prove('Dispute', 1, INSULT);
    expect(await seenBy(kesi)).not.toContain('liar');
    await tomo.prove('Dispute', 1, 'The score on page 4 is 18.2, not 81.2.');
    expect(await seenBy(kesi)).toContain('The score on page 4 is 18.2');
  });
});

describe('who may remove words', () => {
  test('is no member: they are offered nothing, and a press that they forge is refused', async () => {
    const { server, ines, tomo, kesi } = await withDispute();
    for (const person of [ines, tomo, kesi]) {
      expect(labelsOf(await itemOf(person))).not.toContain('Remove words');
    }
    const list = await addedWords(server.moderator);
    const customId = buttonId(list, 'Remove');
    const pressed = await servers.crux.sandbox.forge.press({
      as: ines.id,
      message: list,
      customId,
    });
    expect(JSON.stringify(pressed)).toContain('Only moderators can do this');
  });

  test('is no moderator under an item of their own, nor where the words are theirs', async () => {
    const server = await servers.openServer('ready');
    const { moderator } = server;
    const tomo = server.join('Tomo');
    await moderator.file({ text: finding(0), source: SOURCE });
    await tomo.prove('Dispute', 1, INSULT);
    expect(labelsOf(await itemOf(moderator))).not.toContain('Remove words');
    const list = await addedWords(server.manager);
    const customId = buttonId(list, 'Remove').replace(':ask:', ':return:');
    const { forge } = servers.crux.sandbox;
    const pressed = await forge.press({ as: moderator.id, message: list, customId });
    expect(JSON.stringify(pressed)).toContain('you can’t moderate your own items');
    await tomo.file({ text: finding(1), source: SOURCE.replace('374', '375') });
    await moderator.prove('Check', 2, 'These are words of the moderator alone.');
    const own = await moderator.press(await moderator.run('evidence', { id: 2 }), 'Remove words');
    const reason = await moderator.pressForForm(own, 'Remove');
    expect(wordsOf(await moderator.fill(reason, { reason: 'x' }))).toContain('your own');
  });
});

describe('removing words', () => {
  test('says so if they have since been changed, or removed by another moderator', async () => {
    const { server, tomo, kesi } = await withDispute();
    const [first, second] = [await addedWords(server.moderator), await addedWords(server.manager)];
    const form = await server.moderator.pressForForm(first, 'Remove');
    const late = await server.manager.pressForForm(second, 'Remove');
    await remove(server.moderator);
    expect(wordsOf(await server.manager.fill(late, { reason: 'x' }))).toContain(
      'Another moderator',
    );
    await tomo.prove('Dispute', 1, 'The score on page 4 is 18.2, not 81.2.');
    const told = await server.moderator.fill(form, { reason: 'It insults the author.' });
    expect(wordsOf(told)).toContain('have changed or are gone');
    expect(await seenBy(kesi)).toContain('The score on page 4 is 18.2');
  });

  test('is no look at the item itself: a report of it waits as before', async () => {
    const { server, kesi } = await withDispute();
    await kesi.fill(await kesi.pressForForm(await itemOf(kesi), 'Report'), { reason: ['insult'] });
    const queue = await server.moderator.run('moderate queue');
    const list = await server.moderator.press(queue, 'Remove words');
    const form = await server.moderator.pressForForm(list, 'Remove');
    await server.moderator.fill(form, { reason: 'It insults the author.' });
    expect(await seenBy(kesi)).not.toContain('liar');
    expect(wordsOf(await server.moderator.run('moderate queue'))).toContain('1 item to review');
  });

  test('leaves nothing of whoever wrote them once they erase: the line in the log names no reason', async () => {
    const { server, tomo, kesi } = await withDispute();
    await remove(server.moderator);
    await tomo.erase();
    const { id } = await server.debate();
    expect(await servers.query(`SELECT 1 FROM "RemovedWords" WHERE "debateId" = '${id}'`)).toEqual(
      [],
    );
    const log = wordsOf(await kesi.run('log'));
    expect(log).toContain('were removed by a moderator');
    expect(log).not.toContain('insults');
  });

  test('goes page by page where many added some', async () => {
    const { server } = await withDispute();
    for (const name of ['A', 'B']) {
      await server
        .join(name)
        .prove('Check', 1, `The paper of ${name} says the same on its page 3.`);
    }
    const first = await addedWords(server.moderator);
    const second = await server.moderator.press(first, 'Older ▶ (1/2)');
    expect(wordsOf(second)).toContain(INSULT);
    const form = await server.moderator.pressForForm(second, 'Remove');
    const after = await server.moderator.fill(form, { reason: 'x' });
    expect(labelsOf(after)).toEqual(['Show again', '◀ Newer']);
  });
});
