import type pg from 'pg';

type Counted = {
  readonly votes: number;
  readonly items: number;
  readonly waiting: number;
  readonly failing: number;
  readonly oldest: number;
  readonly gradings: number;
};

type Calls = {
  readonly outcome: string;
  readonly count: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
};

/**
 * Numbers for monitoring: over all debates, about nobody in particular. Votes are summed from
 * their counters, since a scrape would otherwise read all of them.
 */
export async function readFigures(pool: pg.Pool) {
  const { rows } = await pool.query<Counted>(
    `SELECT
       (SELECT coalesce(sum("agree" + "disagree" + "unsure"), 0)::float8 FROM "VoteCount") AS votes,
       (SELECT count(*)::float8 FROM "Evidence") AS items,
       p.*,
       (SELECT count(*)::float8 FROM "Grading" WHERE "state" = 'waiting') AS gradings
     FROM (SELECT count(*)::float8 AS waiting,
         count(*) FILTER (WHERE "lastError" IS NOT NULL)::float8 AS failing,
         greatest(0, coalesce(extract(epoch FROM now() - min("dueAt")), 0))::float8 AS oldest
       FROM "Post" WHERE "wanted" > "shown" AND NOT "gone") p`,
  );
  const calls = await pool.query<Calls>(
    `SELECT "outcome", count(*)::float8 AS count, coalesce(sum("tokensIn"), 0)::float8 AS "tokensIn",
       coalesce(sum("tokensOut"), 0)::float8 AS "tokensOut" FROM "ModelCall" GROUP BY "outcome"`,
  );
  const jobs = await pool.query<{ queue: string; state: string; count: number }>(
    `SELECT name AS queue, state::text, count(*)::float8 AS count FROM pgboss.job
     WHERE name NOT LIKE '\\_\\_%' GROUP BY name, state`,
  );
  const read = rows[0];
  if (read === undefined) throw new Error('PostgreSQL counted nothing');
  const { votes, items, gradings, waiting, failing, oldest } = read;
  return {
    votes,
    items,
    gradings,
    outbox: { waiting, failing, oldest },
    tokens: { in: total(calls.rows, 'tokensIn'), out: total(calls.rows, 'tokensOut') },
    calls: calls.rows,
    jobs: jobs.rows,
  };
}

function total(rows: readonly Calls[], of: 'tokensIn' | 'tokensOut'): number {
  return rows.reduce((sum, row) => sum + row[of], 0);
}
