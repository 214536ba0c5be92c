import { once } from 'node:events';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JobFields } from '#debate/core/jobs-port.ts';
import { directSession } from '../../src/database/session.ts';
import { createJobs, type JobQueue } from '../../src/jobs/create-jobs.ts';
import { createLog } from '../../src/log.ts';
import { createTcpProxy } from '../support/network/tcp-proxy.ts';
import { type ClonedDatabase, cloneDatabase, emptyDatabase } from '../support/postgres/database.ts';

let database: ClonedDatabase;
const logged: string[] = [];
const log = createLog({ level: 'info', pretty: false, write: (line) => logged.push(line) });
const queues: JobQueue[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
});
afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.stop()));
  logged.length = 0;
});
afterAll(() => database.close());

async function open(url = database.url): Promise<JobQueue> {
  const queue = await createJobs({ session: directSession(url), log });
  queues.push(queue);
  return queue;
}

/** A gate that lets nobody through until it is opened. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

async function ask(sql: string, url = database.url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

describe('a queue of jobs', () => {
  it('does one job for many who ask for the same key, and another once it is done', async () => {
    const jobs = await open();
    const done: JobFields[] = [];
    await Promise.all([1, 2, 3, 4, 5].map(() => jobs.enqueue('grade', 'a', { number: 1 })));
    await jobs.enqueue('grade', 'b', { number: 2 });
    await jobs.work('grade', async (fields) => void done.push(fields));
    await expect.poll(() => done).toHaveLength(2);
    expect(done).toEqual(expect.arrayContaining([{ number: 1 }, { number: 2 }]));
    await expect
      .poll(() => ask(`SELECT 1 FROM pgboss.job WHERE name = 'grade' AND state < 'completed'`), {
        interval: 200,
      })
      .toEqual([]);
    await jobs.enqueue('grade', 'a', { number: 3 });
    await expect.poll(() => done).toHaveLength(3);
  });

  it('does as many jobs at once as it was told, over two processes each its own', async () => {
    const [one, other] = [await open(), await open()];
    const doing = { most: 0, now: 0, done: 0 };
    const full = gate();
    const does = async () => {
      doing.now += 1;
      doing.most = Math.max(doing.most, doing.now);
      if (doing.now === 4) full.open();
      await full.passed;
      doing.now -= 1;
      doing.done += 1;
    };
    await Promise.all(
      [...Array(12).keys()].map((number) => one.enqueue('summary', `${number}`, { number })),
    );
    await one.work('summary', does, { concurrency: 2 });
    await other.work('summary', does, { concurrency: 2 });
    await expect.poll(() => doing.done).toBe(12);
    expect(doing.most).toBe(4);
  });

  it('tries again what failed, logs why, and keeps nothing of what the error said', async () => {
    const jobs = await open();
    let tries = 0;
    const does = async () => {
      tries += 1;
      if (tries === 1) throw new Error('it quotes the member');
    };
    await jobs.work('grade', does, { backOffSeconds: 1 });
    await jobs.enqueue('grade', 'again', {});
    await expect.poll(() => tries).toBe(2);
    expect(logged.join('')).toContain('a job failed');
    const kept = await ask('SELECT output::text FROM pgboss.job WHERE output IS NOT NULL');
    expect(JSON.stringify(kept)).not.toContain('it quotes');
  });

  it('waits at its end for the job in hand, and leaves the others to the next process', async () => {
    const jobs = await open();
    const [begun, may] = [gate(), gate()];
    const done: JobFields[] = [];
    await jobs.work('summary', async (fields) => {
      begun.open();
      await may.passed;
      done.push(fields);
    });
    await jobs.enqueue('summary', 'first', { number: 1 });
    await begun.passed;
    await jobs.enqueue('summary', 'second', { number: 2 });
    const stopped = jobs.stop();
    may.open();
    await stopped;
    expect(done).toEqual([{ number: 1 }]);
    const next = await open();
    await next.work('summary', async (fields) => void done.push(fields));
    await expect.poll(() => done).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('tells a job in hand at its end to stop, and does not wait for all that it had to do', async () => {
    const jobs = await open();
    const begun = gate();
    await jobs.work('sources', async (_, stopping) => {
      begun.open();
      await once(stopping, 'abort');
    });
    await jobs.enqueue('sources', 'long', {});
    await begun.passed;
    await jobs.stop();
    const left = await ask(`SELECT state::text FROM pgboss.job WHERE name = 'sources'`);
    expect(left).toEqual([{ state: 'completed' }]);
  });

  it('goes on by itself when the database comes back, and says so once', async () => {
    const proxy = createTcpProxy(database.url);
    const jobs = await open(await proxy.open());
    const done: JobFields[] = [];
    await jobs.work('grade', async (fields) => void done.push(fields));
    await proxy.cut();
    await expect(jobs.enqueue('grade', 'away', {})).rejects.toThrow();
    await expect.poll(() => logged.join('')).toContain('has trouble');
    await proxy.open();
    await jobs.enqueue('grade', 'back', { number: 7 });
    await expect.poll(() => done).toEqual([{ number: 7 }]);
    const said = logged.filter((line) => line.includes('has trouble'));
    expect(new Set(said.map((line) => JSON.parse(line).err?.message)).size).toBe(said.length);
    await jobs.stop();
    await proxy.cut();
  });
});

describe('the tick', () => {
  it('comes at once, and processes that start together on a new database share one a minute', async () => {
    const fresh = await emptyDatabase();
    const together = await Promise.all([open(fresh.url), open(fresh.url), open(fresh.url)]);
    let ticks = 0;
    const begun = gate();
    const tick = async () => {
      ticks += 1;
      begun.open();
    };
    await Promise.all(together.map((queue) => queue.everyMinute(tick)));
    await begun.passed;
    const cron = await ask('SELECT name, cron FROM pgboss.schedule', fresh.url);
    expect(cron).toEqual([{ name: 'tick', cron: '* * * * *' }]);
    // One at each start, and one more where a minute of the clock began meanwhile.
    expect(ticks).toBeLessThanOrEqual(4);
    await Promise.all(queues.splice(0).map((queue) => queue.stop()));
    await fresh.close();
  });

  it('needs a schema of its own and no further rights, and says how to make one', async () => {
    const bare = await emptyDatabase();
    const role = `narrow_${Date.now()}`;
    await ask(`CREATE ROLE ${role} LOGIN PASSWORD 'pw'`, bare.url);
    const name = new URL(bare.url).pathname.slice(1);
    await ask(`REVOKE CREATE ON DATABASE "${name}" FROM PUBLIC`, bare.url);
    const narrow = new URL(bare.url);
    narrow.username = role;
    narrow.password = 'pw';
    await expect(createJobs({ session: directSession(narrow.href), log })).rejects.toThrow(
      /^DATABASE_URL: .*CREATE SCHEMA pgboss AUTHORIZATION/,
    );
    await ask(`CREATE SCHEMA pgboss AUTHORIZATION ${role}`, bare.url);
    const jobs = await open(narrow.href);
    const done: JobFields[] = [];
    await jobs.work('grade', async (fields) => void done.push(fields));
    await jobs.enqueue('grade', 'narrow', { number: 1 });
    await expect.poll(() => done).toHaveLength(1);
    await jobs.stop();
    await bare.close();
    await ask(`DROP ROLE ${role}`);
  });
});
