import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild } from '../../support/programs/child.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });
/** Holds what the killed process waits for. */
let holder: pg.Client;
beforeAll(async () => {
  holder = new pg.Client({ connectionString: stage.url });
  await holder.connect();
});
afterAll(async () => {
  await holder?.end();
});

const file = join(import.meta.dirname, 'voting-child.ts');

/** Statements stop here until the holder lets go of this lock. */
const WAITING = `CREATE OR REPLACE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(40); RETURN NEW; END $$;`;

/** Where a batch is when its process is killed: what holds it there, and what lets it go. */
const STEPS = {
  'before it has the lock of the poll': {
    hold: `BEGIN; SELECT 1 FROM "Poll" FOR UPDATE`,
    release: 'ROLLBACK',
  },
  'in the middle of its statement': {
    hold: `${WAITING} CREATE TRIGGER stop_here BEFORE INSERT ON "VoteChange" FOR EACH ROW
      EXECUTE FUNCTION wait_here(); SELECT pg_advisory_lock(40)`,
    release: 'SELECT pg_advisory_unlock(40); DROP TRIGGER stop_here ON "VoteChange"',
  },
  'at its commit': {
    hold: `${WAITING} CREATE CONSTRAINT TRIGGER stop_here AFTER INSERT ON "VoteChange"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait_here();
      SELECT pg_advisory_lock(40)`,
    release: 'SELECT pg_advisory_unlock(40); DROP TRIGGER stop_here ON "VoteChange"',
  },
} as const;

/** Whether a statement of the other process waits for a lock. */
async function isWaiting(): Promise<boolean> {
  const { rows } = await stage.pool.query(`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
      AND wait_event_type = 'Lock' AND query LIKE '%cast_batch%' AND pid <> pg_backend_pid()`);
  return rows.length > 0;
}

const isQuiet = async () => {
  const { rows } = await stage.pool.query(`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
      AND state = 'active' AND query LIKE '%cast_batch%' AND pid <> pg_backend_pid()`);
  return rows.length === 0;
};

/** Everything that was acknowledged is there, and the counters are those of what is there. */
async function expectKept(debateId: string, output: string): Promise<number> {
  const { rows } = await stage.pool.query<{ key: string }>(
    `SELECT "voterKey" AS key FROM "Vote" WHERE "debateId" = $1`,
    [debateId],
  );
  const stored = new Set(rows.map(({ key }) => key));
  const lines = output.trim().split('\n');
  const acknowledged = lines.flatMap((line) => JSON.parse(line).kept ?? []);
  expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
  expect(await stage.store.recounts.recount(debateId)).toEqual([]);
  return acknowledged.length;
}

describe('a process that is killed with a batch under way', () => {
  it.each(Object.entries(STEPS))('%s keeps all or nothing of it', async (_, { hold, release }) => {
    const { id } = await stage.newDebate();
    // A member of another process, so that not all of it is in the batch.
    await stage.store.votes.cast({ debateId: id, claim: 1, voterKey: 'early', stance: 'unsure' });
    await holder.query(hold);
    const child = startChild({ file, args: [stage.url, id, 'killed'], limitMs: 60_000 });
    await expect.poll(isWaiting, { timeout: 40_000 }).toBe(true);
    child.kill('SIGKILL');
    await child.ended;
    await holder.query(release);
    await expect.poll(isQuiet, { timeout: 10_000 }).toBe(true);
    expect(await expectKept(id, await child.output)).toBe(0);
    // Nobody else is held up by what is left of it.
    const again = { debateId: id, claim: 1, voterKey: 'killed 0', stance: 'disagree' } as const;
    expect((await stage.store.votes.cast(again))?.votes).toMatchObject([{ stance: 'disagree' }]);
    expect(await stage.store.recounts.recount(id)).toEqual([]);
  });

  it('after its commit keeps what it has acknowledged', async () => {
    const { id } = await stage.newDebate();
    const child = startChild({ file, args: [stage.url, id, 'kept'], limitMs: 60_000 });
    await child.said;
    const count = () => stage.store.votes.voters(id);
    await expect.poll(count, { timeout: 40_000 }).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await child.ended;
    await expect.poll(isQuiet, { timeout: 10_000 }).toBe(true);
    await expectKept(id, await child.output);
  });
});
