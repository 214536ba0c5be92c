import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import type { Ports } from '#debate/ports.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import { postBoard } from '#debate/posts/post-board.ts';
import { type ChannelMessages, createChannelMessages } from '#discord/edge/channel-messages.ts';
import { createPublisher } from '#discord/posts/publisher.ts';
import { createLog } from '../../../src/log.ts';
import { member, useStage } from '../../support/stage.ts';
import { networkError } from '../edge/stub-interaction.ts';
import { botId, type Channel, createChannel } from './stub-channel.ts';

/**
 * Two publishers on one database. The first is stopped at one step of its way until its hold has
 * ended and the second has done the work; then it goes on.
 */

const stage = await useStage({ own: true });
// A publisher delivers for all debates: what another test left behind would be among it.
beforeEach(() => stage.pool.query('DELETE FROM "Post"'));
afterEach(() => vi.restoreAllMocks());

/** Where the first publisher waits: `reached` when it is there, on its way again by `open`. */
function createGate() {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    open: opened.resolve,
    async pass(): Promise<void> {
      reached.resolve();
      await opened.promise;
    },
  };
}

type Gate = ReturnType<typeof createGate>;

/** What a publisher is made of; a gate stands in one of its functions. */
type Parts = { readonly store: Ports['store']; readonly messages: ChannelMessages };

/** The first thing that rendering reads. */
const inRender = ({ store, messages }: Parts, gate: Gate): Parts => {
  const find: typeof store.debates.find = async (id) => {
    await gate.pass();
    return await store.debates.find(id);
  };
  return { store: { ...store, debates: { ...store.debates, find } }, messages };
};

const beforePost = ({ store, messages }: Parts, gate: Gate): Parts => {
  const post: typeof messages.post = async (...sent) => {
    await gate.pass();
    return await messages.post(...sent);
  };
  return { store, messages: { ...messages, post } };
};

const beforeEdit = ({ store, messages }: Parts, gate: Gate): Parts => {
  const edit: typeof messages.edit = async (...sent) => {
    await gate.pass();
    return await messages.edit(...sent);
  };
  return { store, messages: { ...messages, edit } };
};

const afterEdit = ({ store, messages }: Parts, gate: Gate): Parts => {
  const edit: typeof messages.edit = async (...sent) => {
    const there = await messages.edit(...sent);
    await gate.pass();
    return there;
  };
  return { store, messages: { ...messages, edit } };
};

/** As `beforePost`, and then Discord does not answer. */
const beforeFailedPost = (parts: Parts, gate: Gate): Parts => {
  const post = async () => {
    await gate.pass();
    throw networkError('AbortError');
  };
  return { ...parts, messages: { ...parts.messages, post } };
};

const log = createLog({ level: 'fatal', pretty: false, write: () => undefined });

function publisherOf({ store, messages }: Parts) {
  return createPublisher({ ports: { ...stage.ports, store }, messages, log });
}

const partsOf = (channel: Channel): Parts => ({
  store: stage.store,
  messages: createChannelMessages(channel.rest, () => botId),
});

/** One look at the outbox, from start to end. */
async function deliver(parts: Parts): Promise<void> {
  const publisher = publisherOf(parts);
  await publisher.start();
  await publisher.stop();
}

async function letTimePass({ id }: Debate): Promise<void> {
  await stage.pool.query(
    `UPDATE "Post" SET "dueAt" = now() - interval '1 second',
      "heldUntil" = "heldUntil" - interval '1 hour' WHERE "debateId" = $1`,
    [id],
  );
}

/** The first publisher stops at the gate, the second does what is due, the first goes on. */
async function overtake(
  debate: Debate,
  channel: Channel,
  gated: (parts: Parts, gate: Gate) => Parts,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const gate = createGate();
  const first = deliver(gated(partsOf(channel), gate));
  await gate.reached;
  await letTimePass(debate);
  await meanwhile();
  await deliver(partsOf(channel));
  gate.open();
  await first;
}

async function withCard() {
  const debate = await stage.newDebate();
  const { number } = await fileEvidence(stage.ports, debate, member(debate, 1), {
    formId: newId(),
    target: null,
    claim: 1,
    side: 'challenges',
    text: 'A model tuned on radiology reports beats the general one on all of its five tests.',
    source: '',
  });
  return { debate, number, channel: createChannel() };
}

/** Makes the card wanted anew, with other words in it. */
async function change(debate: Debate, number: number, words: string): Promise<void> {
  await stage.pool.query(
    `UPDATE "Evidence" SET "text" = $3 WHERE "debateId" = $1 AND "number" = $2`,
    [debate.id, number, words],
  );
  await stage.store.inDebate(debate.id, async (tx) => {
    const item = await tx.find(number);
    if (item !== null) await refreshCard(tx, item);
  });
  await letTimePass(debate);
}

async function rowOf({ id }: Debate) {
  const { rows } = await stage.pool.query(
    `SELECT "messageId", "shown", "wanted", "sentAt", "lastError", "attempts", "gone"
     FROM "Post" WHERE "debateId" = $1`,
    [id],
  );
  return rows[0];
}

const requestsOf = ({ requests }: Channel, method: string) =>
  requests.filter((request) => request.method === method);
const wordsIn = ({ messages }: Channel) => JSON.stringify([...messages.values()]);

describe('a publisher whose hold has ended', () => {
  it('while it rendered does not post what another one has posted', async () => {
    const { debate, channel } = await withCard();
    await overtake(debate, channel, inRender);
    expect(requestsOf(channel, 'POST')).toHaveLength(1);
    const [message] = channel.messages.values();
    expect(await rowOf(debate)).toMatchObject({
      messageId: message?.id,
      shown: 1,
      wanted: 1,
      sentAt: null,
      lastError: null,
      attempts: 0,
    });
  });

  it('just before it posts gives its message the same nonce, so that Discord has one', async () => {
    const { debate, channel } = await withCard();
    await overtake(debate, channel, beforePost);
    const nonces = requestsOf(channel, 'POST').map(({ body }) => Object(body).nonce);
    expect(new Set(nonces).size).toBe(1);
    const [message] = channel.messages.values();
    expect(await rowOf(debate)).toMatchObject({ messageId: message?.id, sentAt: null });
  });

  it('while it rendered does not edit what another one has edited', async () => {
    const { debate, number, channel } = await withCard();
    await deliver(partsOf(channel));
    await change(debate, number, 'The first correction of the words about radiology reports.');
    await overtake(debate, channel, inRender);
    expect(requestsOf(channel, 'PATCH')).toHaveLength(1);
  });

  it('when it hears that it was renewed sends nothing', async () => {
    const { debate, number, channel } = await withCard();
    await deliver(partsOf(channel));
    await change(debate, number, 'The first correction of the words about radiology reports.');
    const { store, messages } = partsOf(channel);
    const renew: typeof store.posts.renew = async (...held) => {
      const isHeld = await store.posts.renew(...held);
      const now = performance.now();
      vi.spyOn(performance, 'now').mockReturnValue(now + 20_000);
      return isHeld;
    };
    await deliver({ store: { ...store, posts: { ...store.posts, renew } }, messages });
    expect(requestsOf(channel, 'PATCH')).toEqual([]);
    expect(await rowOf(debate)).toMatchObject({ shown: 1, wanted: 2, lastError: null });
  });

  it('while it edited leaves the newer words in the end', async () => {
    const { debate, number, channel } = await withCard();
    await deliver(partsOf(channel));
    await change(debate, number, 'The first correction of the words about radiology reports.');
    await overtake(debate, channel, afterEdit, () =>
      change(debate, number, 'The second correction of the words about radiology reports.'),
    );
    // Nobody can tell in which order Discord took the two.
    expect(await rowOf(debate)).toMatchObject({ shown: 3, wanted: 4 });
    await letTimePass(debate);
    await deliver(partsOf(channel));
    expect(wordsIn(channel)).toContain('The second correction');
    expect(await rowOf(debate)).toMatchObject({ shown: 4, wanted: 4 });
  });

  it('and whose request fails leaves no trouble on what another one has shown', async () => {
    const { debate, channel } = await withCard();
    await overtake(debate, channel, beforeFailedPost);
    expect(await stage.store.posts.troubles(debate.id)).toEqual([]);
    expect(await rowOf(debate)).toMatchObject({ shown: 1, sentAt: null, attempts: 0 });
  });

  it('and whose request fails does not keep the item of a deleted card from being hidden', async () => {
    const { debate, number, channel } = await withCard();
    await overtake(debate, channel, (parts, gate) => {
      const silent = createGate();
      silent.open();
      return inRender(beforeFailedPost(parts, silent), gate);
    });
    channel.messages.clear();
    await change(debate, number, 'Words that nobody will read, since the card is deleted.');
    await deliver(partsOf(channel));
    expect(channel.messages.size).toBe(0);
    expect(await rowOf(debate)).toMatchObject({ gone: true });
    expect((await stage.store.evidence.find(debate.id, number))?.hiddenAt).not.toBeNull();
  });

  it('just before it edits a board leaves no second one where the board came down', async () => {
    const debate = await stage.newDebate();
    const channel = createChannel();
    await postBoard(stage.ports, debate);
    await deliver(partsOf(channel));
    const [left = ''] = channel.messages.keys();
    await stage.store.posts.refresh(debate.id, { kind: 'board' });
    await letTimePass(debate);
    await overtake(debate, channel, beforeEdit, async () => {
      expect(await stage.store.posts.lowerBoard(debate.id, left, new Date())).toBe(true);
      await deliver(partsOf(channel));
      await letTimePass(debate);
    });
    expect(JSON.stringify(channel.messages.get(left)?.body)).toContain('"My items"');
    await letTimePass(debate);
    await deliver(partsOf(channel));
    const words = [...channel.messages.values()].map(({ body }) => JSON.stringify(body));
    expect(words.map((one) => one.includes('"My items"'))).toEqual([false, true]);
    expect(words[0]).toContain('further down');
  });
});
