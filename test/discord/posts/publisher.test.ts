import { beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { postBoard } from '#debate/posts/post-board.ts';
import { createChannelMessages } from '#discord/edge/channel-messages.ts';
import { createPublisher } from '#discord/posts/publisher.ts';
import { createLog } from '../../../src/log.ts';
import { member, useStage } from '../../support/stage.ts';
import { discordError, networkError } from '../edge/stub-interaction.ts';
import { botId, type Channel, createChannel } from './stub-channel.ts';

const stage = await useStage({ own: true });
beforeEach(() => stage.pool.query('DELETE FROM "Post"'));

/** One look at the outbox by a publisher of its own, as after a restart of the program. */
async function deliver(channel: Channel): Promise<void> {
  const messages = createChannelMessages(channel.rest, () => botId);
  const log = createLog({ level: 'fatal', pretty: false, write: () => undefined });
  const publisher = createPublisher({ ports: stage.ports, messages, log });
  await publisher.start();
  await publisher.stop();
}

/** Lets back-off, pace and holds run out at once. */
async function letTimePass(debate: Debate): Promise<void> {
  await stage.pool.query(
    `UPDATE "Post" SET "dueAt" = now() - interval '1 second', "heldUntil" = NULL
     WHERE "debateId" = $1`,
    [debate.id],
  );
}

/** The database's time, s since 1970. */
async function databaseTime(): Promise<number> {
  const { rows } = await stage.pool.query('SELECT extract(epoch FROM now())::float AS now');
  return rows[0]?.now;
}

/** How long after a deed began, and after it ended, the debate's post is due, s. */
async function waitOver(debate: Debate, deed: () => Promise<void>) {
  const [from, to] = [await databaseTime(), await deed().then(databaseTime)];
  const { rows } = await stage.pool.query(
    `SELECT extract(epoch FROM "dueAt")::float AS due FROM "Post" WHERE ${of(debate)}`,
  );
  return [rows[0]?.due - from, rows[0]?.due - to] as const;
}

/** However slow the machine is, what was put off since then is not due yet. */
async function keepPutOff(debate: Debate, from: number): Promise<void> {
  await stage.pool.query(
    `UPDATE "Post" SET "dueAt" = "dueAt" + interval '1 hour'
     WHERE ${of(debate)} AND "dueAt" > to_timestamp($1)`,
    [from],
  );
}

const of = ({ id }: Debate) => `"debateId" = '${id}'`;

async function file(debate: Debate, by: number, words = 'one'): Promise<number> {
  const filing = await fileEvidence(stage.ports, debate, member(debate, by), {
    formId: newId(),
    target: null,
    claim: 1,
    side: 'challenges',
    text: `Member ${by} found that tuned model ${words} of ${by * 7} beats the general one on test ${by}.`,
    source: '',
  });
  return filing.number;
}

async function withCard() {
  const debate = await stage.newDebate();
  const number = await file(debate, 1);
  return { debate, number, channel: createChannel() };
}

const card = (channel: Channel) => [...channel.messages.values()];

describe('a card', () => {
  it('is posted once however often the outbox is looked at', async () => {
    const { debate, channel } = await withCard();
    for (let round = 0; round < 3; round += 1) {
      await deliver(channel);
      await letTimePass(debate);
    }
    expect(card(channel)).toHaveLength(1);
    expect(channel.requests).toHaveLength(1);
    expect(channel.requests[0]?.body).toMatchObject({
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    });
  });

  it.each([
    ['a 502 came after Discord had stored it', { status: 502, body: {} }],
    ['its answer never came', networkError('AbortError')],
    ['the connection broke behind it', networkError('SocketError')],
  ] as const)('is one message when %s', async (_, answer) => {
    const { debate, channel } = await withCard();
    channel.faults.push({ when: 'after', answer });
    await deliver(channel);
    expect(await stage.store.posts.troubles(debate.id)).toHaveLength(1);
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)).toHaveLength(1);
    expect(await stage.store.posts.troubles(debate.id)).toEqual([]);
    const post = await stage.store.posts.find(debate.id, { kind: 'card', number: 1 });
    expect(post?.messageId).toBe(card(channel)[0]?.id);
  });

  it('is posted with the same nonce when it never arrived', async () => {
    const { debate, channel } = await withCard();
    channel.faults.push({ when: 'before', answer: networkError('AbortError') });
    await deliver(channel);
    expect(card(channel)).toHaveLength(0);
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)).toHaveLength(1);
    const nonces = channel.requests.filter(({ method }) => method === 'POST');
    expect(new Set(nonces.map(({ body }) => Object(body).nonce)).size).toBe(1);
  });

  it('is one message when the program is killed with the post in hand', async () => {
    const { debate, channel } = await withCard();
    const [held] = await stage.store.posts.take(60_000, 1);
    if (held === undefined) throw new Error('nothing to take');
    await stage.store.posts.sending(held, 60_000);
    await deliver(channel);
    expect(card(channel)).toHaveLength(0);
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)).toHaveLength(1);
  });

  it('that somebody deleted is not posted again', async () => {
    const { debate, number, channel } = await withCard();
    await deliver(channel);
    channel.messages.clear();
    await stage.store.inDebate(debate.id, (tx) => tx.refreshPost({ kind: 'card', number }));
    await letTimePass(debate);
    await deliver(channel);
    await stage.store.inDebate(debate.id, (tx) => tx.refreshPost({ kind: 'card', number }));
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)).toHaveLength(0);
    expect(channel.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it.each([
    ['Missing Permissions', 403, 50_013],
    ['Missing Access', 403, 50_001],
  ])('waits for %s to be given, says so meanwhile, and comes then', async (_, status, code) => {
    const { debate, channel } = await withCard();
    channel.faults.push({ when: 'before', answer: discordError(status, code) });
    const from = await databaseTime();
    await deliver(channel);
    const [trouble] = await stage.store.posts.troubles(debate.id);
    expect(trouble).toMatchObject({
      post: { kind: 'card', number: 1 },
      channelId: debate.channelId,
    });
    expect(trouble?.error).toContain(`code ${code}`);
    await keepPutOff(debate, from);
    await deliver(channel);
    expect(channel.requests).toHaveLength(1);
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)).toHaveLength(1);
    expect(await stage.store.posts.troubles(debate.id)).toEqual([]);
  });

  it('waits with all others for a channel that takes nothing, of which few are tried each time', async () => {
    const debate = await stage.newDebate();
    const channel = createChannel();
    const noon = Date.parse('2026-11-21T12:00:00Z');
    for (const by of [0, 1, 2, 3, 4, 5, 6, 7]) {
      stage.setTime(new Date(noon + Math.floor(by / 3) * 3_600_001).toISOString());
      await file(debate, by);
    }
    const refused = { when: 'before', answer: discordError(403, 50_001) } as const;
    channel.faults.push(...Array.from({ length: 8 }, () => refused));
    const from = await databaseTime();
    await deliver(channel);
    await keepPutOff(debate, from);
    await deliver(channel);
    expect(channel.requests).toHaveLength(4);
    channel.faults.length = 0;
    for (let round = 0; round < 2; round += 1) {
      await letTimePass(debate);
      await deliver(channel);
    }
    expect(card(channel)).toHaveLength(8);
  });

  it('waits as long as Discord says when it posts too much, and holds up nothing else', async () => {
    const { debate, channel } = await withCard();
    const headers = { 'retry-after': '60', 'x-ratelimit-scope': 'shared' };
    const body = { message: 'You are being rate limited.', retry_after: 60, global: false };
    channel.faults.push({ when: 'before', answer: { status: 429, headers, body } });
    const [least] = await waitOver(debate, () => deliver(channel));
    expect(least).toBeGreaterThanOrEqual(60);
    expect(await stage.store.posts.troubles(debate.id)).toMatchObject([
      { error: 'Discord asks for a pause' },
    ]);
    await letTimePass(debate);
    await deliver({ ...channel, rest: channel.newRest() });
    expect(card(channel)).toHaveLength(1);
  });

  it('is tried less and less often while it cannot be delivered', async () => {
    const { debate, channel } = await withCard();
    for (const wait of [1, 2, 4, 8]) {
      channel.faults.push({ when: 'before', answer: discordError(403, 50_013) });
      const [sinceBefore, sinceAfter] = await waitOver(debate, () => deliver(channel));
      expect(sinceBefore).toBeGreaterThanOrEqual(wait);
      expect(sinceAfter).toBeLessThanOrEqual(wait);
      await letTimePass(debate);
    }
    await deliver(channel);
    expect(card(channel)).toHaveLength(1);
  });
});

describe('cards beyond three an hour', () => {
  it('share one message, which grows', async () => {
    const debate = await stage.newDebate();
    const channel = createChannel();
    for (const by of [1, 2, 3, 4, 5]) await file(debate, by);
    await deliver(channel);
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)).toHaveLength(4);
    await file(debate, 6);
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)).toHaveLength(4);
    // Four are sent at once: which of them comes last is nobody's promise.
    expect(
      card(channel)
        .map(({ body }) => JSON.stringify(body))
        .join(),
    ).toContain('#6');
  });
});

describe('the board', () => {
  it('is edited at most every five seconds, and its last state arrives', async () => {
    const debate = await stage.newDebate();
    const channel = createChannel();
    await postBoard(stage.ports, debate);
    const [sinceBefore, sinceAfter] = await waitOver(debate, () => deliver(channel));
    expect(card(channel)).toHaveLength(1);
    expect(sinceBefore).toBeGreaterThanOrEqual(5);
    expect(sinceAfter).toBeLessThanOrEqual(5);
    // However slow the machine is, the next edit is not due yet.
    await stage.pool.query(
      `UPDATE "Post" SET "dueAt" = now() + interval '1 hour' WHERE ${of(debate)}`,
    );
    for (let change = 0; change < 20; change += 1) {
      await stage.store.posts.refresh(debate.id, { kind: 'board' });
      await deliver(channel);
    }
    expect(card(channel)[0]?.edits).toBe(0);
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)[0]?.edits).toBe(1);
  });

  it('keeps a change that comes while it is being delivered', async () => {
    const debate = await stage.newDebate();
    const channel = createChannel();
    await postBoard(stage.ports, debate);
    const [held] = await stage.store.posts.take(60_000, 1);
    if (held === undefined) throw new Error('nothing to take');
    await stage.store.posts.refresh(debate.id, { kind: 'board' });
    await stage.store.posts.shown(held, '1300000000000000009', 0);
    const again = await stage.store.posts.take(60_000, 1);
    expect(again).toMatchObject([
      { identity: { kind: 'board' }, messageId: '1300000000000000009' },
    ]);
    expect(channel.requests).toEqual([]);
  });

  it('that was deleted comes back when a manager asks for it', async () => {
    const debate = await stage.newDebate();
    const channel = createChannel();
    await postBoard(stage.ports, debate);
    await deliver(channel);
    channel.messages.clear();
    await postBoard(stage.ports, debate);
    await letTimePass(debate);
    await deliver(channel);
    expect(card(channel)).toHaveLength(1);
  });

  it('is marked as changed before its publisher has stopped', async () => {
    const debate = await stage.newDebate();
    await postBoard(stage.ports, debate);
    const reached = Promise.withResolvers<void>();
    const order: string[] = [];
    const { posts } = stage.store;
    const refresh: typeof posts.refresh = async (...asked) => {
      reached.resolve();
      // Slower than everything else that a stop waits for.
      for (let asks = 0; asks < 50; asks += 1) await databaseTime();
      order.push('marked');
      return await posts.refresh(...asked);
    };
    const store = { ...stage.store, posts: { ...posts, refresh } };
    const messages = createChannelMessages(createChannel().rest, () => botId);
    const log = createLog({ level: 'silent', pretty: false });
    const publisher = createPublisher({ ports: { ...stage.ports, store }, messages, log });
    await publisher.start();
    await reached.promise;
    await publisher.stop();
    expect(order).toContain('marked');
  });
});
