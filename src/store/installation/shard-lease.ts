import { setTimeout } from 'node:timers/promises';
import type { Session } from '../../database/session.ts';
import type { Env } from '../../env.ts';
import type { Log } from '../../log.ts';
import { holderOf, openLeaseSession, take } from './shard-locks.ts';

/** Milliseconds. */
export const LEASE_SPANS = {
  /** Between two questions to the database. */
  look: 2_000,
  /** Whoever has not heard from the database for as long may have lost the shards. */
  doubt: 10_000,
  /**
   * Whoever gets shards that nobody gave back waits for as long: longer than `doubt`, which the
   * other one may still take to see that it lost them.
   */
  grace: 15_000,
};

export type LeaseOptions = {
  readonly session: Session;
  readonly shards: Env['shards'];
  readonly log: Log;
  /** Ends the waiting. */
  readonly stopping: AbortSignal;
  /** Called once when another program has taken the shards. */
  readonly onLost: (reason: Error) => void;
  /** The same for all who share a database. */
  readonly spans?: Readonly<typeof LEASE_SPANS>;
};

export type Lease = {
  /** False from the moment when another program may have taken the shards. */
  isHeld(): boolean;
  release(): Promise<void>;
};

type LeaseSession = Awaited<ReturnType<typeof openLeaseSession>>;

/**
 * Holds the shards of this process, so that no second one answers the same presses. The lease is a
 * lock of a session of its own: it ends with the process, however that ends, and within half a
 * minute with its machine. Where another holds one of them this says so, and waits.
 *
 * The database is asked every two seconds. After ten seconds without an answer the lease counts as
 * not held, until the session answers or another has the lock; whoever gets the lock without having
 * been told that it is free waits for fifteen. So two never act at the same time, wherever a network
 * was cut. A pooler in transaction mode keeps no session: there nothing is held, and the log says so.
 */
export async function leaseShards(options: LeaseOptions): Promise<Lease> {
  const { session, log, stopping, spans = LEASE_SPANS } = options;
  if (session.pooling === 'transaction') {
    log.info('no lease on shards behind a pooler in transaction mode: run each shard once');
    return { isHeld: () => true, release: async () => undefined };
  }
  let held = await holding(options);
  let sureAt = performance.now();
  const released = new AbortController();
  const ends = AbortSignal.any([released.signal, stopping]);

  async function keep(): Promise<void> {
    while (!ends.aborted) {
      const askedAt = performance.now();
      const isThere = await held.answers();
      if (isThere) sureAt = askedAt;
      else if (!ends.aborted && (await again()) === 'lost') return;
      await setTimeout(spans.look, undefined, { signal: ends }).catch(() => undefined);
    }
  }

  /** Once with another session, where the database can be reached. */
  async function again(): Promise<'taken' | 'away' | 'lost'> {
    const before = held.pid;
    held.drop();
    const next = await openLeaseSession(session, options.shards).catch(() => undefined);
    if (next === undefined) return 'away';
    const askedAt = performance.now();
    const outcome = await retake(next, before).catch(() => 'away' as const);
    if (outcome === 'taken' && !ends.aborted) {
      [held, sureAt] = [next, askedAt];
      return outcome;
    }
    next.drop();
    if (outcome === 'lost' && !ends.aborted) {
      sureAt = Number.NEGATIVE_INFINITY;
      options.onLost(new Error('another Crux has taken the shards of this one'));
    }
    return outcome;
  }

  /** The server may not have seen yet that our own session is gone. */
  async function retake(next: LeaseSession, before: number) {
    if (await take(next.client, options.shards)) return 'taken';
    const holder = await holderOf(next.client, options.shards);
    if (holder !== before && holder !== undefined) return 'lost';
    await next.client.query('SELECT pg_terminate_backend($1)', [before]);
    return 'away';
  }

  void keep();
  return {
    isHeld: () => performance.now() - sureAt < spans.doubt,
    async release() {
      released.abort();
      await held.giveBack();
    },
  };
}

/**
 * A session that holds the shards, once nobody else does. Whoever waits outlives a restart of the
 * database: the one that held them may not, and then this one is there to go on.
 */
async function holding(options: LeaseOptions): Promise<LeaseSession> {
  const { session, shards, log, stopping, spans = LEASE_SPANS } = options;
  let own: LeaseSession | undefined = await openLeaseSession(session, shards);
  try {
    for (let looks = 0; ; looks += 1) {
      const isTaken = own && (await take(own.client, shards).catch(() => undefined));
      if (own !== undefined && isTaken === true) {
        const isTold = looks === 0 || (await own.wasGivenBack().catch(() => false));
        if (!isTold) await outwait(spans.grace, log, stopping);
        // Its session may have been lost while it waited, and with it the turn.
        if (await own.answers()) return own;
      }
      if (isTaken === false && looks % 30 === 0) sayWaiting(log, shards);
      await setTimeout(spans.look, undefined, { signal: stopping });
      if (isTaken !== undefined) continue;
      if (own !== undefined) log.warn('the database was away while waiting for the shards');
      own?.drop();
      own = await openLeaseSession(session, shards).catch(() => undefined);
    }
  } catch (error) {
    own?.drop();
    throw stopping.aborted ? stopping.reason : error;
  }
}

async function outwait(graceMs: number, log: Log, stopping: AbortSignal): Promise<void> {
  log.warn('the other Crux went without a word: waiting until it must have noticed');
  await setTimeout(graceMs, undefined, { signal: stopping });
}

function sayWaiting(log: Log, shards: Env['shards']): void {
  const named = shards === 'auto' ? 'all shards' : `one of the shards ${shards.join(', ')}`;
  log.warn(`another Crux runs ${named}: waiting until it ends`);
}
