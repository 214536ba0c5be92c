import { beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import type { HeldPost } from '#debate/posts/outbox-port.ts';
import type { PostIdentity } from '#debate/posts/post-identity.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });
beforeEach(() => stage.pool.query('DELETE FROM "Post"'));

const AT_ONCE = { delayMs: 0, wholeChannel: false };
const at = new Date('2026-11-21T12:00:00Z');

async function withPosts(count: number): Promise<Debate> {
  const debate = await stage.newDebate();
  await stage.store.inDebate(debate.id, async (tx) => {
    for (let number = 1; number <= count; number += 1) {
      await tx.wantPost({ kind: 'card', number }, debate.channelId, at);
    }
  });
  return debate;
}

async function only(posts: Promise<HeldPost[]>): Promise<HeldPost> {
  const [post, ...more] = await posts;
  if (post === undefined || more.length > 0) throw new Error('not exactly one post');
  return post;
}

describe('the outbox', () => {
  it('gives a post to one of ten who take at once', async () => {
    await withPosts(1);
    const taken = await Promise.all(
      Array.from({ length: 10 }, () => stage.store.posts.take(60_000, 4)),
    );
    expect(taken.flat()).toHaveLength(1);
  });

  it('gives each of forty posts out once, as many at a time as were asked for', async () => {
    await withPosts(40);
    const taken = await Promise.all(
      Array.from({ length: 10 }, () => stage.store.posts.take(60_000, 4)),
    );
    for (const posts of taken) expect(posts.length).toBeLessThanOrEqual(4);
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await stage.store.posts.take(60_000, 40);
    expect(new Set([...ids, ...rest.map(({ id }) => id)]).size).toBe(40);
  });

  it('gives a post again when the hold of one who was killed has run out', async () => {
    await withPosts(1);
    await only(stage.store.posts.take(30, 1));
    expect(await stage.store.posts.nextDueMs()).toBeLessThanOrEqual(30);
    const again = () => stage.store.posts.take(60_000, 1);
    await expect.poll(again, { interval: 10 }).toHaveLength(1);
    expect(await stage.store.posts.take(60_000, 1)).toEqual([]);
  });

  it('lets nothing through from one whose hold ended and was given to another', async () => {
    await withPosts(1);
    const { posts } = stage.store;
    const row = async () => (await stage.pool.query('SELECT * FROM "Post"')).rows;
    const lost = await only(posts.take(0, 1));
    const held = await only(posts.take(60_000, 1));
    const before = await row();
    expect(await posts.renew(lost, 60_000)).toBe(false);
    expect(await posts.sending(lost, 60_000)).toBeNull();
    expect(await posts.shown(lost, '77', 0)).toBe(false);
    await posts.failed(lost, 'no answer', AT_ONCE);
    await posts.gone(lost);
    expect(await row()).toEqual(before);
    expect(await posts.renew(held, 60_000)).toBe(true);
    expect(await posts.sending(held, 60_000)).toBeInstanceOf(Date);
    expect(await posts.shown(held, '78', 0)).toBe(true);
    await posts.failed(held, 'an answer that came before', AT_ONCE);
    expect(await row()).toMatchObject([{ messageId: '78' }]);
  });

  it('lets one go on whose hold ended, as long as nobody else has taken the post', async () => {
    await withPosts(1);
    const { posts } = stage.store;
    const held = await only(posts.take(0, 1));
    expect(await posts.sending(held, 60_000)).toBeInstanceOf(Date);
    expect(await posts.take(60_000, 1)).toEqual([]);
    expect(await posts.shown(held, '77', 0)).toBe(true);
  });

  it('does not let an ended hold post what was moved to another channel since', async () => {
    const debate = await withPosts(1);
    const { posts } = stage.store;
    const lost = await only(posts.take(0, 1));
    await stage.store.inDebate(debate.id, (tx) => tx.movePosts(['card'], '2'));
    expect(await posts.sending(lost, 60_000)).toBeNull();
    expect(await only(posts.take(60_000, 1))).toMatchObject({ channelId: '2', sentAt: null });
  });

  it('keeps the doubt about a board that is asked for again', async () => {
    const debate = await stage.newDebate();
    const { posts } = stage.store;
    await posts.wantBoard(debate.id, '1', at);
    const held = await only(posts.take(60_000, 1));
    const since = await posts.sending(held, 60_000);
    await posts.failed(held, 'no answer', AT_ONCE);
    await posts.wantBoard(debate.id, '1', at);
    expect(await only(posts.take(60_000, 1))).toMatchObject({ sentAt: since, anew: true });
  });

  it('does not lose a change that comes while the post is in hand', async () => {
    const debate = await withPosts(1);
    const held = await only(stage.store.posts.take(60_000, 1));
    await stage.store.inDebate(debate.id, (tx) => tx.refreshPost({ kind: 'card', number: 1 }));
    await stage.store.posts.shown(held, '1', 0);
    const again = await only(stage.store.posts.take(60_000, 1));
    expect(again).toMatchObject({ messageId: '1', wanted: held.wanted + 1 });
    await stage.store.posts.shown(again, '1', 0);
    expect(await stage.store.posts.nextDueMs()).toBeNull();
  });

  it('marks a board a hundred times at once and delivers it once more', async () => {
    const debate = await stage.newDebate();
    await stage.store.posts.wantBoard(debate.id, debate.channelId, at);
    await stage.store.posts.shown(await only(stage.store.posts.take(60_000, 1)), '1', 0);
    const marked = await Promise.all(
      Array.from({ length: 100 }, () => stage.store.posts.refresh(debate.id, { kind: 'board' })),
    );
    // The others need not wake anybody.
    expect(marked.filter(Boolean)).toHaveLength(1);
    const held = await only(stage.store.posts.take(60_000, 1));
    await stage.store.posts.refresh(debate.id, { kind: 'board' });
    await stage.store.posts.shown(held, '1', 0);
    await stage.store.posts.shown(await only(stage.store.posts.take(60_000, 1)), '1', 0);
    expect(await stage.store.posts.take(60_000, 1)).toEqual([]);
  });

  it('does not post a board that nobody asked for', async () => {
    const debate = await stage.newDebate();
    expect(await stage.store.posts.refresh(debate.id, { kind: 'board' })).toBe(false);
    expect(await stage.store.posts.take(60_000, 1)).toEqual([]);
  });

  it('posts a board again in another channel, and forgets an answer from the old one', async () => {
    const debate = await stage.newDebate();
    const { posts } = stage.store;
    await posts.wantBoard(debate.id, '1', at);
    const held = await only(posts.take(60_000, 1));
    await posts.wantBoard(debate.id, '2', at);
    expect(await posts.shown(held, '77', 0)).toBe(false);
    expect(await posts.find(debate.id, { kind: 'board' })).toEqual({
      channelId: '2',
      messageId: null,
      isGone: false,
    });
    expect(await only(posts.take(60_000, 1))).toMatchObject({ channelId: '2', messageId: null });
  });

  it('updates what leads to a message that somebody deleted, and nothing else', async () => {
    const debate = await stage.newDebate();
    const { posts } = stage.store;
    const summary = (week: string, summaryKind: 'weekly' | 'so-far') =>
      ({ kind: 'summary', week, summaryKind }) as const;
    const all = [
      { kind: 'card', number: 1 } as const,
      summary('2026-W46', 'weekly'),
      summary('2026-W46', 'so-far'),
      summary('2026-W47', 'so-far'),
    ];
    await stage.store.inDebate(debate.id, async (tx) => {
      for (const post of all) await tx.wantPost(post, debate.channelId, at);
    });
    // The week's own, once it stands, has its "so far" lead to it.
    const show = async () => {
      await stage.pool.query('UPDATE "Post" SET "dueAt" = now() - interval \'1 second\'');
      const taken = await posts.take(60_000, 10);
      for (const post of taken) await posts.shown(post, `m${post.id}`, 0);
      return taken.map(({ identity }) => identity);
    };
    while ((await show()).length > 0);
    const deleted = async (post: PostIdentity) => {
      await posts.refresh(debate.id, post);
      await stage.pool.query('UPDATE "Post" SET "dueAt" = now() - interval \'1 second\'');
      await posts.gone(await only(posts.take(60_000, 10)));
      return await show();
    };
    expect(await deleted(summary('2026-W46', 'weekly'))).toEqual([summary('2026-W46', 'so-far')]);
    const summaries = await deleted({ kind: 'card', number: 1 });
    expect(summaries).toEqual([summary('2026-W46', 'so-far'), summary('2026-W47', 'so-far')]);
  });

  it('tells where items can be read: on their cards, or on the list of their hour', async () => {
    const debate = await stage.newDebate();
    const { posts } = stage.store;
    const file = async (by: number) =>
      await fileEvidence(stage.ports, debate, member(debate, by), {
        formId: newId(),
        target: null,
        claim: 1,
        side: 'challenges',
        source: '',
        text: `Member ${by} found that tuned model ${by * 7} beats the general one on test ${by}.`,
      });
    for (const by of [1, 2, 3, 4, 5]) await file(by);
    const read = async () => [...(await posts.ofItems(debate.id, [1, 2, 4, 5, 9]))].toSorted();
    expect(await read()).toEqual([]);
    for (const post of await posts.take(60_000, 10)) {
      const { identity } = post;
      await posts.shown(post, identity.kind === 'card' ? `card ${identity.number}` : 'list', 0);
    }
    const at1 = (messageId: string) => ({
      channelId: debate.channelId,
      messageId,
      isGone: false,
    });
    const listed = [
      [4, at1('list')],
      [5, at1('list')],
    ];
    expect(await read()).toEqual([[1, at1('card 1')], [2, at1('card 2')], ...listed]);
    await posts.refresh(debate.id, { kind: 'card', number: 2 });
    await posts.gone(await only(posts.take(60_000, 10)));
    expect(await read()).toEqual([[1, at1('card 1')], ...listed]);
  });

  it('keeps a post only when the fact behind it is kept', async () => {
    const debate = await stage.newDebate();
    const failing = stage.store.inDebate(debate.id, async (tx) => {
      await tx.wantPost({ kind: 'card', number: 1 }, '1', at);
      throw new Error('the fact could not be stored');
    });
    await expect(failing).rejects.toThrow('could not be stored');
    expect(await stage.store.posts.take(60_000, 1)).toEqual([]);
  });
});
