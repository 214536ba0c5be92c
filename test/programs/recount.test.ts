import { describe, expect, it } from 'vitest';
import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import { recountAll } from '../../src/programs/recount.ts';
import { beginHolding } from '../support/postgres/held-row.ts';
import { runNode } from '../support/programs/run-node.ts';
import { seeded } from '../support/seeded.ts';
import { useStage } from '../support/stage.ts';

const stage = await useStage({ own: true });

async function recounted(): Promise<string[]> {
  const lines: string[] = [];
  await recountAll(stage.store.recounts, (line) => lines.push(line));
  return lines;
}

/** Votes, changes, withdrawals, erasures and ends of periods, many of them at once. */
async function playAtRandom({ id }: Debate, random: () => number): Promise<void> {
  const { votes, members } = stage.store;
  const among = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)];
  const voter = () => `${id} voter ${Math.floor(random() * 30)}`;
  const words: readonly (Stance | null)[] = ['agree', 'disagree', 'unsure', null];
  for (let round = 0; round < 12; round += 1) {
    const presses = Array.from({ length: 20 }, () => ({
      debateId: id,
      claim: Math.floor(random() * 4),
      voterKey: voter(),
      stance: among(words) ?? null,
    }));
    const others = [members.erase(`${id} author`, voter(), new Date())];
    const ends = round % 4 === 3 ? [votes.endPeriod(id, `2026-W${round}`, new Date())] : [];
    await Promise.all([...presses.map((press) => votes.cast(press)), ...others, ...ends]);
  }
}

describe('npm run recount', () => {
  it('finds every counter right after random votes, changes, withdrawals and erasures at once', async () => {
    const debates = [await stage.newDebate(), await stage.newDebate()];
    const random = seeded(7);
    await Promise.all(debates.map((debate) => playAtRandom(debate, random)));
    const counts = await stage.store.votes.counts(debates[0]?.id ?? '');
    expect(counts.size).toBe(4);
    const right = debates.map(({ id }) => `debate ${id}: all counters are right`).toSorted();
    expect(await recounted()).toEqual([...right, 'debates: 2, counters corrected: 0']);
  });

  it('tells what differs and mends it', async () => {
    const [first] = await stage.store.recounts.debates();
    const { pool } = stage;
    const before = await stage.store.votes.counts(String(first));
    const voters = await stage.store.votes.voters(String(first));
    const agree = before.get(2)?.agree ?? 0;
    await pool.query(
      `UPDATE "VoteCount" SET "agree" = "agree" + 3 WHERE "debateId" = $1 AND "claim" = 2`,
      [first],
    );
    await pool.query(`UPDATE "Poll" SET "voters" = 999 WHERE "debateId" = $1`, [first]);
    const told = await recounted();
    expect(told).toContain(`debate ${first}: voters: 999 was stored, ${voters} counted; corrected`);
    expect(told).toContain(
      `debate ${first}: claim 2, agree: ${agree + 3} was stored, ${agree} counted; corrected`,
    );
    expect(told.at(-1)).toBe('debates: 2, counters corrected: 2');
    expect(await stage.store.votes.counts(String(first))).toEqual(before);
    expect((await recounted()).at(-1)).toBe('debates: 2, counters corrected: 0');
  });

  it('counts while others vote, who wait for nothing', async () => {
    const debate = await stage.newDebate();
    const random = seeded(8);
    let isPlaying = true;
    const played = playAtRandom(debate, random).finally(() => {
      isPlaying = false;
    });
    do expect(await stage.store.recounts.recount(debate.id)).toEqual([]);
    while (isPlaying);
    await played;
    const { pool } = stage;
    const voting = await pool.connect();
    await voting.query('BEGIN');
    await voting.query(`SELECT 1 FROM "Poll" WHERE "debateId" = $1 FOR NO KEY UPDATE`, [debate.id]);
    expect(await stage.store.recounts.recount(debate.id)).toEqual([]);
    await voting.query('ROLLBACK');
    voting.release();
  });

  it('counts again if the period ended before a difference was corrected', async () => {
    const debate = await stage.newDebate();
    const { pool, store } = stage;
    await store.votes.cast({ debateId: debate.id, claim: 1, voterKey: 'one', stance: 'agree' });
    await pool.query(`UPDATE "Poll" SET "changes" = 7, "voters" = 7 WHERE "debateId" = $1`, [
      debate.id,
    ]);
    const voting = await pool.connect();
    await voting.query('BEGIN');
    await voting.query(
      `UPDATE "Poll" SET "period" = "period" + 1, "changes" = 0 WHERE "debateId" = $1`,
      [debate.id],
    );
    const recount = store.recounts.recount(debate.id);
    await expect.poll(() => waiting(pool), { interval: 10 }).toBe(1);
    await voting.query('COMMIT');
    voting.release();
    expect(await recount).toEqual([{ claim: null, what: 'voters', was: 7, is: 1 }]);
    expect(await store.votes.voters(debate.id)).toBe(1);
  });

  it('corrects a counter once where two recounts found it wrong at the same moment', async () => {
    const { id } = await stage.newDebate();
    await stage.store.votes.cast({ debateId: id, claim: 1, voterKey: 'one', stance: 'agree' });
    await stage.pool.query(`UPDATE "Poll" SET "voters" = 5 WHERE "debateId" = $1`, [id]);
    const holder = await beginHolding(stage.pool);
    await holder.query(`SELECT 1 FROM "Poll" WHERE "debateId" = $1 FOR UPDATE`, [id]);
    const first = stage.store.recounts.recount(id);
    await holder.untilAwaited();
    const second = stage.store.recounts.recount(id);
    await expect(second).rejects.toThrow(
      `another recount is counting debate ${id}: try again when it has ended`,
    );
    await holder.end('COMMIT');
    expect(await first).toHaveLength(1);
    expect(await stage.store.votes.voters(id)).toBe(1);
    expect(await stage.store.recounts.recount(id)).toEqual([]);
  });

  it('gives a statement as long as a debate of millions of votes may take', async () => {
    const { id } = await stage.newDebate();
    const { pool } = stage;
    await pool.query(`UPDATE "Poll" SET "voters" = 999 WHERE "debateId" = $1`, [id]);
    await pool.query(`
      CREATE FUNCTION "in_no_hurry"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF current_setting('statement_timeout')::interval < interval '30 minutes' THEN
          RAISE 'a statement ends after %', current_setting('statement_timeout');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER "in_no_hurry" BEFORE UPDATE ON "Poll"
        FOR EACH ROW EXECUTE FUNCTION "in_no_hurry"()`);
    const { code, out, error } = await run([]);
    await pool.query('DROP FUNCTION "in_no_hurry" CASCADE');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('voters: 999 was stored');
  });

  it('is a program that opens the database, tells its help, and refuses what it does not know', async () => {
    const { code, out } = await run([]);
    expect({ code, last: out.trim().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'debates: 6, counters corrected: 0',
    });
    expect(await run(['--help'])).toMatchObject({ code: 0, error: '' });
    expect(await run(['--no'])).toMatchObject({
      code: 2,
      error: 'unknown option --no: see --help\n',
    });
    expect((await run([], { DATABASE_URL: 'nowhere' })).error).toMatch(/^DATABASE_URL should be/);
  });
});

/** Statements that wait for a lock. */
async function waiting(pool: typeof stage.pool): Promise<number> {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS "waiting" FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting;
}

/** The program with this stage's database. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const own = { DATABASE_URL: stage.url, PSEUDONYM_KEY: 'k'.repeat(32), ...env };
  return await runNode(['src/programs/recount.ts', ...args], own);
}
