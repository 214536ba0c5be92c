import { expect, it } from 'vitest';
import { postBoard } from '#debate/posts/post-board.ts';
import { createChannelMessages } from '#discord/edge/channel-messages.ts';
import { boardPace } from '#discord/posts/board-pace.ts';
import { createDelivery } from '#discord/posts/delivery.ts';
import { createLog } from '../../../src/log.ts';
import { useStage } from '../../support/stage.ts';
import { botId, createChannel } from './stub-channel.ts';

const stage = await useStage({ own: true });

it.each([
  [0, 5_000],
  [10_000, 5_000],
  [40_000, 20_000],
  [1_000_000, 60_000],
])('the board of a debate with %i items is shown anew after %i ms at the earliest', (items, ms) => {
  expect(boardPace(items)).toBe(ms);
});

it('a board of many items waits longer for its next turn than other messages do', async () => {
  const debate = await stage.newDebate();
  await postBoard(stage.ports, debate);
  const [post] = await stage.store.posts.take(60_000, 1);
  if (post === undefined) throw new Error('no board was wanted');
  const paces: number[] = [];
  const { posts, tally } = stage.store;
  const shown: typeof posts.shown = async (held, messageId, paceMs) => {
    paces.push(paceMs);
    return await posts.shown(held, messageId, paceMs);
  };
  const digest: typeof tally.digest = async (question) => ({
    ...(await tally.digest(question)),
    items: question.number === 1 ? 40_000 : 0,
  });
  const store = { ...stage.store, posts: { ...posts, shown }, tally: { ...tally, digest } };
  const deliver = createDelivery({
    ports: { ...stage.ports, store },
    messages: createChannelMessages(createChannel().rest, () => botId),
    log: createLog({ level: 'fatal', pretty: false, write: () => undefined }),
    boardChanged: () => undefined,
  });
  await deliver(post);
  expect(paces).toEqual([20_000]);
});
