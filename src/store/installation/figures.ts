import type pg from 'pg';

type Counted = {
  readonly votes: number;
  readonly items: number;
  readonly waiting: number;
  readonly failing: number;
  readonly oldest: number;
  readonly gradings: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
};

/** Numbers for monitoring: over all debates, about nobody in particular. */
export async function readFigures(pool: pg.Pool) {
  const { rows } = await pool.query<Counted>(
    `SELECT
       (SELECT count(*)::float8 FROM "Vote" WHERE "stance" IS NOT NULL) AS votes,
       (SELECT count(*)::float8 FROM "Evidence") AS items,
       p.*, m.*,
       (SELECT count(*)::float8 FROM "Grading" WHERE "state" = 'waiting') AS gradings
     FROM (SELECT count(*)::float8 AS waiting,
         count(*) FILTER (WHERE "lastError" IS NOT NULL)::float8 AS failing,
         greatest(0, coalesce(extract(epoch FROM now() - min("dueAt")), 0))::float8 AS oldest
       FROM "Post" WHERE "wanted" > "shown" AND NOT "gone") p,
       (SELECT coalesce(sum("tokensIn"), 0)::float8 AS "tokensIn",
         coalesce(sum("tokensOut"), 0)::float8 AS "tokensOut" FROM "ModelCall") m`,
  );
  const calls = await pool.query<{ outcome: string; count: number }>(
    `SELECT "outcome", count(*)::float8 AS count FROM "ModelCall" GROUP BY "outcome"`,
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
    tokens: { in: read.tokensIn, out: read.tokensOut },
    calls: calls.rows,
    jobs: jobs.rows,
  };
}
