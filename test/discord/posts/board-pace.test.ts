import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { postBoard } from '#debate/posts/post-board.ts';
import { createChannelMessages } from '#discord/edge/channel-messages.ts';
import { boardPace } from '#discord/posts/board-pace.ts';
import { createDelivery } from '#discord/posts/delivery.ts';
import { createLog } from '../../../src/log.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { botId, createChannel } from './stub-channel.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ own: true });
});
afterAll(() => stage.close());
afterEach(() => vi.restoreAllMocks());

it.each([
  [0, 5_000],
  [500, 5_000],
  [2_000, 20_000],
  [600_000, 60_000],
])('a board that took %i ms is shown anew after %i at the earliest', (took, pace) => {
  expect(boardPace(took)).toBe(pace);
});

it('a board that took long to read waits longer for its next turn than other messages do', async () => {
  const debate = await stage.newDebate();
  await postBoard(stage.ports, debate);
  const [post] = await stage.store.posts.take(60_000, 1);
  if (post === undefined) throw new Error('no board was wanted');
  const paces: number[] = [];
  const { posts } = stage.store;
  const shown: typeof posts.shown = async (held, messageId, paceMs) => {
    paces.push(paceMs);
    return await posts.shown(held, messageId, paceMs);
  };
  // Every look at the clock finds it two seconds later.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 2_000;
    return now;
  });
  const deliver = createDelivery({
    ports: { ...stage.ports, store: { ...stage.store, posts: { ...posts, shown } } },
    messages: createChannelMessages(createChannel().rest, () => botId),
    log: createLog({ level: 'fatal', pretty: false, write: () => undefined }),
    boardChanged: () => undefined,
  });
  await deliver(post);
  expect(paces).toHaveLength(1);
  expect(paces[0]).toBeGreaterThanOrEqual(20_000);
});
