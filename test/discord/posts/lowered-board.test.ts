import { beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { postBoard } from '#debate/posts/post-board.ts';
import { createChannelMessages } from '#discord/edge/channel-messages.ts';
import { isBuried } from '#discord/posts/buried-board.ts';
import { createPublisher } from '#discord/posts/publisher.ts';
import { createLog } from '../../../src/log.ts';
import { useStage } from '../../support/stage.ts';
import { networkError } from '../edge/stub-interaction.ts';
import { botId, type Channel, createChannel } from './stub-channel.ts';

const stage = await useStage({ own: true });
beforeEach(() => stage.pool.query('DELETE FROM "Post"'));

const at = new Date('2026-11-24T12:00:00Z');
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

/** Looks at the outbox until nothing is due, whatever has to wait, as programs do one by one. */
async function deliver(channel: Channel, debate: Debate): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await stage.pool.query(
      `UPDATE "Post" SET "dueAt" = now() - interval '1 second', "heldUntil" = NULL
       WHERE "debateId" = $1`,
      [debate.id],
    );
    const messages = createChannelMessages(channel.rest, () => botId);
    const log = createLog({ level: 'fatal', pretty: false, write: () => undefined });
    const publisher = createPublisher({ ports: stage.ports, messages, log });
    await publisher.start();
    await publisher.stop();
  }
}

/** The channel's messages by what they are. */
function shownIn(channel: Channel) {
  const all = [...channel.messages.values()].map((one) => ({
    id: one.id,
    words: JSON.stringify(one.body),
  }));
  return {
    boards: all.filter(({ words }) => words.includes('"My items"')),
    links: all.filter(({ words }) => words.includes('further down')),
  };
}

async function withBoard() {
  const debate = await stage.newDebate();
  const channel = createChannel();
  await postBoard(stage.ports, debate);
  await deliver(channel, debate);
  const [board] = shownIn(channel).boards;
  if (board === undefined) throw new Error('there is no board');
  return { debate, channel, boardId: board.id };
}

describe('a board that is wanted further down', () => {
  it('is posted once at the end of the channel, and the old one leads to it', async () => {
    const { debate, channel, boardId } = await withBoard();
    expect(await stage.store.posts.lowerBoard(debate.id, boardId, at)).toBe(true);
    await deliver(channel, debate);
    const { boards, links } = shownIn(channel);
    expect(boards).toHaveLength(1);
    expect(links.map(({ id }) => id)).toEqual([boardId]);
    expect(links[0]?.words).toContain(`/${debate.channelId}/${boards[0]?.id}>`);
    expect(await stage.store.posts.troubles(debate.id)).toEqual([]);
  });

  it('is lowered once a day at most, and by one of many who try at once', async () => {
    const { debate, channel, boardId } = await withBoard();
    const { posts } = stage.store;
    const tries = Array.from({ length: 10 }, () => posts.lowerBoard(debate.id, boardId, at));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    await deliver(channel, debate);
    const second = shownIn(channel).boards[0]?.id ?? '';
    expect(await posts.lowerBoard(debate.id, second, later(23))).toBe(false);
    expect(await posts.lowerBoard(debate.id, boardId, later(25))).toBe(false);
    expect(await posts.lowerBoard(debate.id, second, later(25))).toBe(true);
    await deliver(channel, debate);
    const { boards, links } = shownIn(channel);
    expect(boards).toHaveLength(1);
    expect(links).toHaveLength(2);
    for (const { words } of links) expect(words).toContain(`/${boards[0]?.id}>`);
  });

  it.each([
    ['before Discord hears of it', 'before'],
    ['after Discord has stored it', 'after'],
  ] as const)('is one message when its sending breaks %s', async (_, when) => {
    const { debate, channel, boardId } = await withBoard();
    await stage.store.posts.lowerBoard(debate.id, boardId, at);
    channel.faults.push({ when, answer: networkError('AbortError') });
    await deliver(channel, debate);
    const { boards, links } = shownIn(channel);
    expect(boards).toHaveLength(1);
    expect(boards[0]?.id).not.toBe(boardId);
    expect(links).toHaveLength(1);
  });

  it('is one message when the program is killed with it in hand', async () => {
    const { debate, channel, boardId } = await withBoard();
    await stage.store.posts.lowerBoard(debate.id, boardId, at);
    const [held] = await stage.store.posts.take(60_000, 1);
    if (held === undefined) throw new Error('nothing to take');
    await stage.store.posts.sending(held, 60_000);
    await deliver(channel, debate);
    expect(shownIn(channel).boards).toHaveLength(1);
    expect(shownIn(channel).links).toHaveLength(1);
  });

  it('is left alone while somebody has it in hand', async () => {
    const { debate, boardId } = await withBoard();
    await stage.store.posts.refresh(debate.id, { kind: 'board' });
    await stage.pool.query(`UPDATE "Post" SET "dueAt" = now() - interval '1 second'`);
    expect(await stage.store.posts.take(60_000, 1)).toHaveLength(1);
    expect(await stage.store.posts.lowerBoard(debate.id, boardId, at)).toBe(false);
  });

  it('is led to no more once somebody deleted it, until it is asked for again', async () => {
    const { debate, channel, boardId } = await withBoard();
    const { posts } = stage.store;
    await posts.lowerBoard(debate.id, boardId, at);
    await deliver(channel, debate);
    channel.messages.delete(shownIn(channel).boards[0]?.id ?? '');
    await posts.refresh(debate.id, { kind: 'board' });
    await deliver(channel, debate);
    expect(await posts.find(debate.id, { kind: 'board' })).toMatchObject({
      messageId: null,
      isGone: true,
    });
    const left = JSON.stringify(channel.messages.get(boardId)?.body);
    expect(left).toContain('taken down');
    expect(left).not.toContain('https://');
    await postBoard(stage.ports, debate);
    await deliver(channel, debate);
    const { boards, links } = shownIn(channel);
    expect(boards).toHaveLength(1);
    expect(links.map(({ id }) => id)).toEqual([boardId]);
    expect(links[0]?.words).toContain(`/${boards[0]?.id}>`);
  });

  it('in another channel leaves a link where it was, and is one when it comes back', async () => {
    const { debate, channel, boardId } = await withBoard();
    const { posts } = stage.store;
    await posts.wantBoard(debate.id, '1234567890123456789', at);
    await deliver(channel, debate);
    await posts.wantBoard(debate.id, debate.channelId, at);
    await deliver(channel, debate);
    // The stub is one channel for all: a board, and a link for each place that it left.
    expect(shownIn(channel).boards).toHaveLength(1);
    expect(channel.messages.get(boardId)?.edits).toBeGreaterThan(0);
    expect(channel.messages.size).toBe(3);
  });
});

describe('isBuried', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => String(1_000 - at));

  it('is true with more than twenty messages below the board', () => {
    expect(isBuried('980', ids(50), 50)).toBe(false);
    expect(isBuried('979', ids(50), 50)).toBe(true);
    expect(isBuried('100', ids(50), 50)).toBe(true);
  });

  it('is false for a board that is gone, and in an empty channel', () => {
    expect(isBuried('100', ids(30), 50)).toBe(false);
    expect(isBuried('1001', ids(50), 50)).toBe(false);
    expect(isBuried('100', [], 50)).toBe(false);
  });
});
