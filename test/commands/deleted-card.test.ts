import { afterEach, describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();

async function withCard(server: Server) {
  const ines = server.join('Ines');
  await ines.file({ text: finding(0) });
  await server.settle();
  const [card] = server.posts('**#1**');
  if (card === undefined) throw new Error('there is no card');
  return { ines, card };
}

/** Each deletion costs one edit that Discord refuses: that is how the bot learns of it. */
afterEach(() => {
  const refused = servers.takeRefusals().map(({ method, answer }) => [method, answer]);
  expect(refused).toEqual([['PATCH', { code: 10008, message: 'Unknown Message' }]]);
});

/** Why the item is hidden; '' while it shows. */
async function hidden(server: Server): Promise<string> {
  const { id } = await server.debate();
  const [row] = await servers.query(
    `SELECT "hiddenReason" FROM "Evidence" WHERE "debateId" = '${id}' AND "number" = 1`,
  );
  return String(row?.hiddenReason ?? '');
}

/** A mark on the item: its card is to be shown anew. */
async function refresh(server: Server): Promise<void> {
  const tomo = server.join('Tomo');
  await tomo.press(await tomo.run('evidence', { id: 1 }), 'Convincing');
}

/** In this server's debate alone: other files of the worker have left a hundred others. */
const lookAfterCards = async (server: Server) =>
  await servers.crux.lookAfterCards((await server.debate()).id);

describe('a card that somebody deleted', () => {
  test('hides its item, tells its author, and is not posted again', async () => {
    const server = await servers.openServer('ready');
    const { ines, card } = await withCard(server);
    await server.moderator.actor.deleteMessage(card.id);
    await refresh(server);
    await expect.poll(() => hidden(server)).toMatch(/^Its card was deleted in the channel/);
    await server.settle();
    expect(server.posts('**#1**')).toEqual([]);
    expect(wordsOf(await server.join('Tomo').run('evidence', { claim: 1 }))).toContain(
      'No evidence',
    );
    await ines.run('help');
    await expect
      .poll(() => ines.inbox().map(wordsOf).join('\n'))
      .toContain('a moderator can restore it with');
    const { id } = await server.debate();
    const log = await servers.query(
      `SELECT "action", "byKey" FROM "Moderation" WHERE "debateId" = '${id}'`,
    );
    expect(log).toEqual([{ action: 'hide', byKey: 'card-deleted' }]);
  });

  test('comes back once when a moderator restores the item', async () => {
    const server = await servers.openServer('ready');
    const { ines, card } = await withCard(server);
    await server.moderator.actor.deleteMessage(card.id);
    await refresh(server);
    await expect.poll(() => hidden(server)).toMatch(/deleted/);
    await server.settle();
    await server.moderator.run('moderate restore', { id: 1 });
    await server.settle();
    expect(await hidden(server)).toBe('');
    expect(server.posts('**#1**')).toHaveLength(1);
    expect(wordsOf(await ines.run('evidence', { claim: 1 }))).toContain('**#1**');
    await server.moderator.run('moderate hide', { id: 1, reason: 'again' });
    await server.moderator.run('moderate restore', { id: 1 });
    await server.settle();
    expect(server.posts('**#1**')).toHaveLength(1);
  });

  test('is noticed by the regular look at the channel, others stay', async () => {
    const server = await servers.openServer('ready');
    const { ines, card } = await withCard(server);
    await ines.file({ text: finding(1) });
    await server.settle();
    await lookAfterCards(server);
    await server.settle();
    expect(await hidden(server)).toBe('');
    await server.moderator.actor.deleteMessage(card.id);
    await lookAfterCards(server);
    await expect.poll(() => hidden(server)).toMatch(/deleted/);
    await server.settle();
    expect(server.posts('**#2**')).toHaveLength(1);
  });

  test('that was a tombstone changes nothing about why its item is hidden', async () => {
    const server = await servers.openServer('ready');
    const { ines, card } = await withCard(server);
    await ines.file({ text: finding(1) });
    await server.moderator.run('moderate hide', { id: 1, reason: 'spam' });
    await server.settle();
    await server.moderator.actor.deleteMessage(card.id);
    await lookAfterCards(server);
    await server.settle();
    expect(await hidden(server)).toBe('spam');
  });
});
