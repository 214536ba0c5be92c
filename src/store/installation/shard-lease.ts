import { setTimeout } from 'node:timers/promises';
import type { Session } from '../../database/session.ts';
import type { Env } from '../../env.ts';
import type { Log } from '../../log.ts';
import { holderOf, openLeaseSession, take } from './shard-locks.ts';

/** Milliseconds. */
export const LEASE_SPANS = {
  /** Between two checks with the database. */
  look: 2_000,
  /** After so long without an answer from the database a process may have lost its shards. */
  doubt: 10_000,
  /**
   * How long a process waits after it took shards that nobody released: longer than `doubt`, which
   * the previous holder may still need to notice the loss.
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
  /** Must be the same for all processes that share a database. */
  readonly spans?: Readonly<typeof LEASE_SPANS>;
};

export type Lease = {
  /** False from the moment when another program may have taken the shards. */
  isHeld(): boolean;
  release(): Promise<void>;
};

type LeaseSession = Awaited<ReturnType<typeof openLeaseSession>>;

/**
 * Leases this process's shards, so that no second one answers the same presses. The lease is a lock
 * in a session of its own: it ends with the process, however that ends, and within half a minute
 * with its machine. If another process holds one of the shards, this logs it and waits.
 *
 * The database is asked every two seconds. After ten seconds without an answer the lease counts as
 * not held, until the session answers or a new session has taken the lock again. A process that
 * gets the lock without having been notified of its release waits fifteen seconds. So two never act
 * at the same time, wherever a network is cut. A pooler in transaction mode keeps no session: there
 * is no lease then, and the log says so.
 */
export async function leaseShards(options: LeaseOptions): Promise<Lease> {
  const { session, log, stopping, spans = LEASE_SPANS } = options;
  if (session.pooling === 'transaction') {
    log.info('no lease on shards behind a pooler in transaction mode: run each shard only once');
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

  /** One attempt to take the lock in a new session; `away` means that it is worth trying again. */
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
      options.onLost(new Error('another Crux has taken over the shards of this one'));
    }
    return outcome;
  }

  /** Ends our old session if it holds the lock: the server may not know yet that it is gone. */
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
 * Waits until nobody else holds the shards, then returns a session that does. The wait survives a
 * restart of the database: the holder may not, and then this process takes over.
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
        // The session may have been lost during the wait, and the lock with it.
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
  log.warn('the other Crux vanished without a word: waiting until it must have noticed');
  await setTimeout(graceMs, undefined, { signal: stopping });
}

function sayWaiting(log: Log, shards: Env['shards']): void {
  const named = shards === 'auto' ? 'all shards' : `one of the shards ${shards.join(', ')}`;
  log.warn(`another Crux runs ${named}: waiting until it ends`);
}
