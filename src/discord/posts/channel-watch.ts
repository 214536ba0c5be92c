import { setTimeout as pause } from 'node:timers/promises';
import type { Debate } from '#debate/core/debate.ts';
import type { Publisher } from '#debate/core/ports.ts';
import type { Ports } from '#debate/ports.ts';
import type { ChannelMessages } from '#discord/edge/channel-messages.ts';
import type { Channels } from '#discord/edge/channels.ts';
import type { Log } from '../../log.ts';
import { isBuried } from './buried-board.ts';
import { missingCards } from './missing-cards.ts';

/** The time between two rounds through the open debates. */
const ROUND_MS = 5 * 60_000;
/** The time between two requests: four a second, even for a large bot with many debates. */
const PACE_MS = 250;
/** How many messages, and cards, are compared at a time. */
const AT_ONCE = 50;

export type ChannelWatchOptions = {
  readonly store: Ports['store'];
  readonly clock: Ports['clock'];
  readonly channels: Channels;
  readonly messages: ChannelMessages;
  readonly publisher: Publisher;
  readonly log: Log;
};

/**
 * Polls the channels for what no event reports without another intent: cards that moderators
 * delete, a deleted board, and one buried under too many messages. It only requests: a refresh of
 * what is missing, whereupon the publisher's edit learns from Discord that the message is gone, and
 * hides the item of a card; and that the board be posted further down.
 */
export function createChannelWatch(options: ChannelWatchOptions) {
  const { store, clock, channels, messages, publisher, log } = options;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  async function look(debateId: string): Promise<boolean> {
    const debate = await store.debates.find(debateId);
    if (debate === null) return false;
    const { guildId, channelId } = debate;
    if (channels.check(guildId, channelId).kind !== 'fine') return false;
    // Read before the channel, so each of them was posted by then.
    const [cards, board] = await Promise.all([
      store.posts.cardsIn(debateId, channelId, AT_ONCE),
      store.posts.find(debateId, { kind: 'board' }),
    ]);
    const boardId = board?.channelId === channelId ? board.messageId : null;
    if (cards.length === 0 && boardId === null) return false;
    const newest = await messages.newest(channelId, AT_ONCE);
    const missing = missingCards(cards, newest, AT_ONCE);
    for (const { number } of missing) {
      await store.posts.refresh(debateId, { kind: 'card', number });
    }
    const isBoardMissing =
      boardId !== null && missingCards([{ messageId: boardId }], newest, AT_ONCE).length > 0;
    if (isBoardMissing) await store.posts.refresh(debateId, { kind: 'board' });
    const isLowered = boardId !== null && (await lower(debate, boardId, newest));
    if (missing.length > 0 || isBoardMissing || isLowered) publisher.wake();
    return true;
  }

  async function lower(debate: Debate, boardId: string, newest: string[]): Promise<boolean> {
    if (!isBuried(boardId, newest, AT_ONCE)) return false;
    // Older than all fetched messages, it may also have been deleted: then nobody wants it back.
    const isSeen = newest.includes(boardId);
    if (!isSeen && !(await messages.stands(debate.channelId, boardId))) return false;
    return await store.posts.lowerBoard(debate.id, boardId, clock.now());
  }

  async function rounds(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await wait(ROUND_MS, signal);
      await round(signal, PACE_MS).catch((err) =>
        log.warn({ err }, 'the channels could not be checked'),
      );
    }
  }

  /** Checks every open debate once; a channel that cannot be read is left for the next round. */
  async function round(signal: AbortSignal, paceMs: number): Promise<void> {
    for (const id of await store.debates.allOpen()) {
      if (signal.aborted) return;
      const asked = await look(id).catch((err) => {
        log.warn({ err, debate: id }, 'the channel of a debate could not be checked');
        return true;
      });
      if (asked && paceMs > 0) await wait(paceMs, signal);
    }
  }

  return {
    start(): void {
      running = rounds(stopping.signal);
    },
    /** Checks this debate, or every open one, at once and without pauses; for tests. */
    async look(debateId?: string): Promise<void> {
      if (debateId === undefined) await round(stopping.signal, 0);
      else await look(debateId);
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}

/** Resolves after this time, or as soon as the signal aborts. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
