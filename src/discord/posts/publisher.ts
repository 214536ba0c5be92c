import { RateLimitError } from 'discord.js';
import type { Publisher } from '#debate/core/ports.ts';
import { hideDeletedCard } from '#debate/moderation/hide-deleted-card.ts';
import type { Ports } from '#debate/ports.ts';
import { cardNumber } from '#debate/posts/card-posts.ts';
import type { HeldPost } from '#debate/posts/outbox-port.ts';
import type { ChannelMessages, Until } from '#discord/edge/channel-messages.ts';
import type { Log } from '../../log.ts';
import { renderPost } from './render-post.ts';

/** Until then nobody else takes the post. */
const HOLD_MS = 15_000;
/** So long before the hold ends nothing more is sent: a slow try never meets the next one. */
const MARGIN_MS = 3_000;
const AT_ONCE = 4;
/** A message is edited at most this often, however much happens. */
const PACE_MS = 5_000;
/** Changes within this time are one. */
const GATHER_MS = 200;
/** Another process may have left something behind. */
const LOOK_AGAIN_MS = 30_000;
const LONGEST_BACK_OFF_MS = 5 * 60_000;

export type PublisherOptions = {
  readonly ports: Pick<Ports, 'store' | 'clock' | 'painter'>;
  readonly messages: ChannelMessages;
  readonly log: Log;
};

/**
 * Brings the channels to what the outbox wants. A post is taken by one process at a time, shown
 * from what is stored at that moment, and marked as shown when Discord has it; a try whose answer
 * never came is looked for in the channel before anything is posted again.
 */
export function createPublisher({ ports, messages, log }: PublisherOptions) {
  const { posts, debates } = ports.store;
  const changedBoards = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let gather: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = true;

  const publisher: Publisher = {
    wake() {
      if (stopped) return;
      again = true;
      running ??= run();
    },
    boardChanged(debateId) {
      changedBoards.add(debateId);
      if (!stopped) gather ??= setTimeout(() => void keepBoards(), GATHER_MS);
    },
  };

  async function keepBoards(): Promise<void> {
    gather = undefined;
    const ids = [...changedBoards];
    changedBoards.clear();
    try {
      for (const id of ids) await posts.refresh(id, 'board');
      publisher.wake();
    } catch (err) {
      log.warn({ err }, 'boards could not be marked; trying again');
      for (const id of ids) changedBoards.add(id);
      if (!stopped) gather ??= setTimeout(() => void keepBoards(), PACE_MS);
    }
  }

  async function run(): Promise<void> {
    let wait = LOOK_AGAIN_MS;
    while (again && !stopped) {
      again = false;
      wait = await deliverDue();
    }
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => publisher.wake(), wait);
    // In the same turn as the last look at `again`: no call of `wake` falls in between.
    running = undefined;
  }

  /** Delivers what is due; returns the milliseconds after which there may be more. */
  async function deliverDue(): Promise<number> {
    try {
      let held: HeldPost[];
      do {
        const until = { signal: AbortSignal.timeout(HOLD_MS - MARGIN_MS) };
        held = await posts.take(HOLD_MS, AT_ONCE);
        await Promise.all(held.map((post) => deliver(post, until)));
      } while (held.length > 0 && !stopped);
      const due = await posts.nextDueMs();
      return Math.min(LOOK_AGAIN_MS, Math.max(due ?? LOOK_AGAIN_MS, 50));
    } catch (err) {
      log.warn({ err }, 'the outbox could not be read; trying again');
      return PACE_MS;
    }
  }

  async function deliver(post: HeldPost, until: Until): Promise<void> {
    try {
      const rendered = await renderPost(ports, post);
      if (rendered === null) return await posts.gone(post);
      const messageId =
        post.messageId ??
        (post.sentAt && (await messages.find(post.channelId, rendered.marker, until)));
      if (messageId) {
        const there = await messages.edit(post.channelId, messageId, rendered.body, until);
        if (there) return await posts.shown(post, messageId, PACE_MS);
        // Somebody deleted it: it stays away unless a person asked for it since.
        if (post.messageId === null || post.sentAt === null) return await putAway(post);
      }
      const since = await posts.sending(post);
      const once = `${post.debateId}:${post.key}:${since.getTime()}`;
      const sent = await messages.post(post.channelId, rendered.body, once, until);
      await posts.shown(post, sent, PACE_MS);
    } catch (err) {
      await fail(post, err);
    }
  }

  /** Somebody deleted the message. What hides the item comes first: a crash repeats both. */
  async function putAway(post: HeldPost): Promise<void> {
    if (post.kind === 'card') {
      const hidden = await hideDeletedCard(ports, post.debateId, cardNumber(post.key));
      if (hidden) publisher.boardChanged(post.debateId);
    }
    await posts.gone(post);
  }

  async function fail(post: HeldPost, err: unknown): Promise<void> {
    log.warn({ err, post: post.key, debate: post.debateId }, 'a post could not be delivered');
    const backOff = Math.min(LONGEST_BACK_OFF_MS, 1_000 * 2 ** Math.min(post.attempts, 10));
    const pause = err instanceof RateLimitError ? err.retryAfter : 0;
    const words = pause > 0 ? 'Discord asks for a pause' : wordsOf(err);
    // With the database away as well the hold runs out, and the post is taken again.
    await posts.failed(post, words.slice(0, 300), Math.max(backOff, pause)).catch(() => undefined);
  }

  return {
    ...publisher,

    /** Begins to deliver; every open board is brought up to date first. */
    async start(): Promise<void> {
      stopped = false;
      for (const id of await debates.allOpen()) publisher.boardChanged(id);
      publisher.wake();
    },

    /** Waits for what is in hand and keeps what is not; bounded by the requests' own timeouts. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(gather);
      await running;
      for (const id of changedBoards) await posts.refresh(id, 'board');
    },
  };
}

function wordsOf(err: unknown): string {
  return err instanceof Error ? err.message : String(err);
}
