import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { messageOf, type Person } from '../../commands/person.ts';
import { buttonId, labelsOf, wordsOf } from '../../commands/screen.ts';
import { type Server, useServers } from '../../commands/servers.ts';

const servers = useServers();
const PAPER = 'https://arxiv.org/abs/2107.03374';
const OTHER_PAPER = 'https://arxiv.org/abs/2211.09085';
const OFFER = 'Add my source to #1';

type Twins = { server: Server; ines: Person; tomo: Person; receipt: APIMessage };

/** #1 by Ines without a source; #2 by Tomo says nearly the same and has one. */
async function twins(text = `${finding(0)} So it is.`): Promise<Twins> {
  const server = await servers.openServer('ready');
  const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
  await ines.file({ text: finding(0) });
  const receipt = await tomo.file({ text, source: PAPER });
  return { server, ines, tomo, receipt };
}

const open = (person: Person, id: number) => person.run('evidence', { id });

/** What the person was told about offers, besides their answers. */
const notices = (person: Person) =>
  person.inbox().filter((message) => wordsOf(message).startsWith('**The author of #'));

/** The offer as its author is told of it, with their next command. */
async function noticeOf(person: Person): Promise<APIMessage> {
  await person.run('help');
  await expect.poll(() => notices(person)).toHaveLength(1);
  const [notice] = notices(person);
  if (notice === undefined) throw new Error('nothing was told');
  return notice;
}

/** Presses a button as it stood on a message before, also after the message changed. */
async function pressOld(person: Person, message: APIMessage, label: string): Promise<string> {
  const customId = buttonId(message, label);
  return wordsOf(
    messageOf(await servers.crux.sandbox.forge.press({ as: person.id, message, customId })),
  );
}

const offersIn = (debateId: string) =>
  servers.query(`SELECT "number", "from" FROM "SourceOffer" WHERE "debateId" = '${debateId}'`);

describe('a source that somebody else’s item lacks', () => {
  test('is offered from the receipt, once, and changes nothing by itself', async () => {
    const { ines, tomo, receipt } = await twins();
    expect(wordsOf(receipt)).toContain('#1 has no source yet: you can offer yours to its author');
    expect(labelsOf(receipt)).toEqual(['See it', 'Open #1', OFFER, 'Withdraw mine, open #1']);
    const told = await tomo.press(receipt, OFFER);
    expect(wordsOf(told)).toContain('Offered to the author of #1, who decides');
    expect(wordsOf(await open(tomo, 1))).not.toContain(PAPER);
    expect(wordsOf(await tomo.press(receipt, OFFER))).toContain('already, and once is enough');
    expect(wordsOf(await noticeOf(ines))).toContain(`<${PAPER}>`);
  });

  test('is told of once, and taken by the item’s author in one press', async () => {
    const { server, ines, tomo, receipt } = await twins();
    await tomo.press(receipt, OFFER);
    await server.settle();
    const notice = await noticeOf(ines);
    await ines.run('help');
    expect(notices(ines)).toHaveLength(1);
    expect(labelsOf(notice)).toEqual(['Use this source', 'Open #2', 'No, thanks']);
    const taken = await ines.press(notice, 'Use this source');
    expect(wordsOf(taken)).toContain(`<${PAPER}>`);
    expect(wordsOf(taken)).toContain('revised');
    expect(wordsOf(taken)).toContain('●●●●○');
    expect(labelsOf(taken)).not.toContain('Use this source');
    await server.settle();
    expect(server.posts('**#1**').map(wordsOf).join()).toContain(`<${PAPER}>`);
    expect(await pressOld(ines, notice, 'Use this source')).toContain('is no longer open');
    expect(await pressOld(tomo, receipt, OFFER)).toContain('#1 now has a source');
  });

  test('waits in the item and in the list of one’s own', async () => {
    const { ines, tomo, receipt } = await twins();
    await tomo.press(receipt, OFFER);
    expect(wordsOf(await ines.run('evidence', { mine: true }))).toContain('1 source offered');
    expect(labelsOf(await open(ines, 1))).toContain('Use this source');
    expect(labelsOf(await open(tomo, 1))).not.toContain('Use this source');
    expect(wordsOf(await open(tomo, 1))).not.toContain('offered');
  });

  test('can be declined, for good', async () => {
    const { ines, tomo, receipt } = await twins();
    await tomo.press(receipt, OFFER);
    const declined = await ines.press(await noticeOf(ines), 'No, thanks');
    expect(wordsOf(declined)).not.toContain('offered');
    expect(labelsOf(declined)).toContain('Add link');
    expect(wordsOf(await tomo.press(receipt, OFFER))).toContain('once is enough');
    expect(wordsOf(await ines.run('evidence', { mine: true }))).not.toContain('offered');
  });

  test('of an item that only resembles it makes both one source once taken', async () => {
    const { ines, tomo, receipt } = await twins(finding(0).replace('79.0', '80.5'));
    expect(wordsOf(receipt)).toContain('looks a lot like #1');
    await tomo.press(receipt, OFFER);
    await ines.press(await noticeOf(ines), 'Use this source');
    const judged = await ines.press(await open(ines, 1), 'How was this judged?');
    expect(wordsOf(judged)).toContain('one source together with #2');
  });

  test('is not accepted unseen: a link that was changed after the offer was shown is asked about again', async () => {
    const { ines, tomo, receipt } = await twins();
    await tomo.press(receipt, OFFER);
    const notice = await noticeOf(ines);
    const form = await tomo.pressForForm(await open(tomo, 2), 'Change link');
    await tomo.fill(form, { source: OTHER_PAPER });
    expect(await pressOld(ines, notice, 'Use this source')).toContain('#2 was changed since');
    const now = await open(ines, 1);
    expect(wordsOf(now)).toContain(`<${OTHER_PAPER}>`);
    expect(wordsOf(await ines.press(now, 'Use this source'))).toContain(`<${OTHER_PAPER}>`);
  });
});

describe('an offer is refused', () => {
  test('where there is nothing to offer: other claims, sourced items, one’s own', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0), source: PAPER });
    await ines.file({ text: finding(1) });
    const twin = await tomo.file({ text: finding(2), source: PAPER });
    expect(labelsOf(twin)).not.toContain(OFFER);
    const { id: debateId } = await server.debate();
    const id = `offer:make:${debateId}`;
    const offer = async (person: Person, number: number, from: number) => {
      const customId = `${id}:${number}:${from}`;
      const press = { as: person.id, message: twin, customId };
      return wordsOf(messageOf(await servers.crux.sandbox.forge.press(press)));
    };
    expect(await offer(tomo, 1, 3)).toContain('#1 now has a source');
    expect(await offer(tomo, 2, 3)).toContain('do not look like the same evidence');
    expect(await offer(tomo, 3, 3)).toContain('#3 is your own');
    expect(await offer(ines, 2, 3)).toContain('Only the author of #3');
    expect(await offer(tomo, 9, 3)).toContain('no item #9');
    expect(await offersIn(debateId)).toEqual([]);
  });

  test('once either item is withdrawn or hidden, and the offer comes back with them', async () => {
    const { server, ines, tomo, receipt } = await twins();
    await tomo.press(receipt, OFFER);
    const notice = await noticeOf(ines);
    await server.moderator.run('moderate hide', { id: 2, reason: 'spam' });
    expect(await pressOld(ines, notice, 'Use this source')).toContain('is no longer open');
    expect(labelsOf(await open(ines, 1))).not.toContain('Use this source');
    await server.moderator.run('moderate restore', { id: 2 });
    expect(labelsOf(await open(ines, 1))).toContain('Use this source');
    await tomo.press(await open(tomo, 2), 'Withdraw');
    expect(await pressOld(tomo, receipt, OFFER)).toContain('#2 is withdrawn');
  });

  test('from anybody who is not the author of the item that it is for', async () => {
    const { server, ines, tomo, receipt } = await twins();
    await tomo.press(receipt, OFFER);
    const notice = await noticeOf(ines);
    const kesi = server.join('Kesi');
    for (const label of ['Use this source', 'No, thanks']) {
      expect(await pressOld(kesi, notice, label)).toContain('Only the author of #1');
    }
    expect(labelsOf(await open(ines, 1))).toContain('Use this source');
  });
});

describe('what is kept of an offer', () => {
  test('is in the export of both, and goes when either erases their data', async () => {
    const { server, ines, tomo, receipt } = await twins();
    await tomo.press(receipt, OFFER);
    const { id, guildId } = await server.debate();
    const { store } = servers.crux;
    for (const { number, author } of await authors(id)) {
      const [record] = await store.members.export(guildId, author, 'nobody');
      expect(record?.offers, `author of #${number}`).toEqual([
        { number: 1, from: 2, answer: null, at: expect.any(Date) },
      ]);
    }
    expect(await offersIn(id)).toEqual([{ number: 1, from: 2 }]);
    await ines.erase();
    expect(await offersIn(id)).toEqual([]);
  });

  async function authors(debateId: string) {
    const rows = await servers.query(
      `SELECT "number", "authorKey" FROM "Evidence" WHERE "debateId" = '${debateId}'`,
    );
    return rows.map(({ number, authorKey }) => ({ number, author: String(authorKey) }));
  }
});
