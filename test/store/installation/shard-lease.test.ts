import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEASE_SPANS, type Lease, leaseShards } from '#store/installation/shard-lease.ts';
import { directSession } from '../../../src/database/session.ts';
import type { Env } from '../../../src/env.ts';
import { createLog } from '../../../src/log.ts';
import { createTcpProxy } from '../../support/network/tcp-proxy.ts';
import { type ClonedDatabase, cloneDatabase } from '../../support/postgres/database.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';

/** Nobody here is to be waited for as long as a machine that was unplugged. */
const QUICK = { ...LEASE_SPANS, look: 100, grace: 200 };

let database: ClonedDatabase;
let logged: string[];
const leases: Lease[] = [];

beforeEach(async () => {
  database = await cloneDatabase();
  logged = [];
});
afterEach(async () => {
  for (const lease of leases.splice(0)) await lease.release();
  await database.close();
});

async function lease(
  shards: Env['shards'],
  stopping = new AbortController().signal,
  { url = database.url, spans = QUICK } = {},
) {
  const lost = Promise.withResolvers<Error>();
  const held = await leaseShards({
    session: directSession(url),
    shards,
    stopping,
    spans,
    onLost: lost.resolve,
    log: createLog({ level: 'info', pretty: false, write: (line) => logged.push(line) }),
  });
  leases.push(held);
  return { ...held, lost: lost.promise };
}

/** As when the server is started anew. */
const loseSessions = () =>
  rowsOf(
    database.url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'crux shards'`,
  );

describe('a lease on shards', () => {
  it('is held by one; a second says so, waits, and has it when the first ends', async () => {
    const first = await lease('auto');
    const second = lease('auto');
    await expect.poll(() => logged.join('')).toContain('another Crux runs all shards: waiting');
    await first.release();
    await second;
  });

  it('lets those run at once that have other shards, and nobody beside one that has all', async () => {
    await lease([0, 1]);
    await lease([2, 3]);
    expect(logged).toEqual([]);
    const stopping = new AbortController();
    const all = lease('auto', stopping.signal);
    await expect.poll(() => logged.join('')).toContain('another Crux runs all shards');
    stopping.abort(new Error('the program ends'));
    await expect(all).rejects.toThrow('the program ends');
  });

  it('is still waited for after the database was away', async () => {
    const first = await lease('auto');
    const second = lease('auto');
    await expect.poll(() => logged.join('')).toContain('waiting until it ends');
    await loseSessions();
    await expect.poll(() => logged.join('')).toContain('was away while waiting');
    await first.release();
    await second;
  });

  it('is taken again after the database was away', async () => {
    const first = await lease([0]);
    await loseSessions();
    const held = () =>
      rowsOf(
        database.url,
        `SELECT count(*)::int AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE l.locktype = 'advisory' AND d.datname = current_database() AND l.granted`,
      );
    await expect.poll(held).toEqual([{ count: 2 }]);
    await first.release();
  });

  it('whose network was cut is not held any more when another one has the shards', async () => {
    const proxy = createTcpProxy(database.url);
    const spans = { ...QUICK, doubt: 3_000, grace: 4_000 };
    const first = await lease('auto', undefined, { url: await proxy.open(), spans });
    expect(first.isHeld()).toBe(true);
    const second = lease('auto', undefined, { spans });
    await expect.poll(() => logged.join('')).toContain('another Crux runs all shards: waiting');
    proxy.silence();
    // As the server does by itself half a minute after a machine was unplugged.
    await endHolder();
    await second;
    expect(first.isHeld()).toBe(false);
    expect(logged.join('')).toContain('the other Crux vanished without a word');
    await proxy.unsilence();
    expect(String(await first.lost)).toContain('another Crux has taken over the shards');
    await proxy.cut();
  });

  it('is in doubt for its holder well before anybody else goes on with the shards', () => {
    expect(LEASE_SPANS.grace).toBeGreaterThanOrEqual(LEASE_SPANS.doubt + LEASE_SPANS.look);
  });

  it('is given up at once by who finds that another one was quicker', async () => {
    const first = await lease('auto');
    const second = lease('auto');
    await expect.poll(() => logged.join('')).toContain('another Crux runs all shards: waiting');
    const thief = new pg.Client({ connectionString: database.url });
    await thief.connect();
    const stolen = thief.query('SELECT pg_advisory_lock(4207002, -1)');
    await endHolder();
    await stolen;
    expect(String(await first.lost)).toContain('another Crux has taken over the shards');
    expect(first.isHeld()).toBe(false);
    await thief.end();
    await second;
  });
});

/** Ends the session of the lease that has the lock. */
async function endHolder(): Promise<void> {
  await rowsOf(
    database.url,
    `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
     WHERE l.locktype = 'advisory' AND d.datname = current_database() AND l.granted`,
  );
}
