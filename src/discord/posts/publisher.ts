import type { Publisher } from '#debate/core/ports.ts';
import type { Ports } from '#debate/ports.ts';
import type { HeldPost } from '#debate/posts/outbox-port.ts';
import type { ChannelMessages } from '#discord/edge/channel-messages.ts';
import type { Log } from '../../log.ts';
import { PACE_MS } from './board-pace.ts';
import { createDelivery, HOLD_MS } from './delivery.ts';

const AT_ONCE = 4;
/** Board changes within this time are handled together. */
const GATHER_MS = 200;
/** Polling interval: another process may have left something behind. */
const LOOK_AGAIN_MS = 30_000;

export type PublisherOptions = {
  readonly ports: Pick<Ports, 'store' | 'clock' | 'painter'>;
  readonly messages: ChannelMessages;
  readonly log: Log;
};

/**
 * Makes the channels match the outbox: checks it when woken, when the next post is due and
 * periodically, and delivers the posts that it could lease.
 */
export function createPublisher({ ports, messages, log }: PublisherOptions) {
  const { posts, debates } = ports.store;
  const changedBoards = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let gather: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let marking: Promise<void> | undefined;
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
      gatherFor(GATHER_MS);
    },
  };

  const { boardChanged } = publisher;
  const deliver = createDelivery({ ports, messages, log, boardChanged });

  function gatherFor(ms: number): void {
    if (stopped) return;
    gather ??= setTimeout(() => {
      gather = undefined;
      marking = keepBoards();
    }, ms);
  }

  async function keepBoards(): Promise<void> {
    const ids = [...changedBoards];
    changedBoards.clear();
    try {
      let isMarked = false;
      for (const id of ids) isMarked = (await posts.refresh(id, { kind: 'board' })) || isMarked;
      // A post that was already waiting is delivered when it is due: in a rush of votes that is
      // most of them.
      if (isMarked) publisher.wake();
    } catch (err) {
      log.warn({ err }, 'boards could not be marked; trying again');
      for (const id of ids) changedBoards.add(id);
      gatherFor(PACE_MS);
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
    // In the same tick as the last check of `again`: no call of `wake` can fall in between.
    running = undefined;
  }

  /** Delivers what is due; returns the milliseconds until there may be more. */
  async function deliverDue(): Promise<number> {
    try {
      let held: HeldPost[];
      do {
        held = await posts.take(HOLD_MS, AT_ONCE);
        await Promise.all(held.map(deliver));
      } while (held.length > 0 && !stopped);
      const due = await posts.nextDueMs();
      return Math.min(LOOK_AGAIN_MS, Math.max(due ?? LOOK_AGAIN_MS, 50));
    } catch (err) {
      log.warn({ err }, 'the outbox could not be read; trying again');
      return PACE_MS;
    }
  }

  return {
    ...publisher,

    /** Starts delivering, and requests an update of every open board. */
    async start(): Promise<void> {
      stopped = false;
      for (const id of await debates.allOpen()) publisher.boardChanged(id);
      publisher.wake();
    },

    /**
     * Waits for running deliveries and stores pending board changes; bounded by the requests' own
     * timeouts.
     */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(gather);
      await running;
      await marking;
      for (const id of changedBoards) await posts.refresh(id, { kind: 'board' });
    },
  };
}
