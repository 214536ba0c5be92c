import pg from 'pg';

/** Claims with votes: so many of each voter. */
const CLAIMS = 10;

/**
 * Casts so many votes, each voter on all claims, as they would lie after a period: in an order that
 * has nothing to do with their code names, with counters that agree.
 */
export async function fillPolls(url: string, debateId: string, votes: number): Promise<void> {
  const client = new pg.Client({ connectionString: url, query_timeout: 600_000 });
  await client.connect();
  try {
    const voters = Math.ceil(votes / CLAIMS);
    for (const statement of STATEMENTS) await client.query(statement, [debateId, voters]);
    await client.query(COUNTERS, [debateId]);
    await client.query(POLL, [debateId, voters, voters * CLAIMS]);
    await client.query('VACUUM ANALYZE "Vote"');
    await client.query('VACUUM ANALYZE "VoteChange"');
  } finally {
    await client.end();
  }
}

const CAST = `SELECT $1::text AS "debateId", c AS "claim",
    encode(sha256(('voter ' || n)::bytea), 'hex') AS "voterKey",
    (ARRAY['agree', 'disagree', 'unsure'])[1 + (n + c) % 3] AS "stance"
  FROM generate_series(1, $2::int) AS n, generate_series(0, ${CLAIMS - 1}) AS c`;

const STATEMENTS = [
  `INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period")
    SELECT "debateId", "claim", "voterKey", "stance", 1, 1 FROM (${CAST}) AS v
    WHERE EXISTS (SELECT 1 FROM "VoteCount" k
      WHERE k."debateId" = v."debateId" AND k."claim" = v."claim")`,
  `INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "to", "period")
    SELECT "debateId", "claim", "voterKey", 1, "stance", 1 FROM (${CAST}) AS v
    WHERE EXISTS (SELECT 1 FROM "VoteCount" k
      WHERE k."debateId" = v."debateId" AND k."claim" = v."claim")`,
];

const COUNTERS = `
  UPDATE "VoteCount" k SET "agree" = v."agree", "disagree" = v."disagree", "unsure" = v."unsure",
    "shownAgree" = v."agree", "shownDisagree" = v."disagree", "shownUnsure" = v."unsure", "step" = 2
  FROM (SELECT "claim", count(*) FILTER (WHERE "stance" = 'agree') AS "agree",
      count(*) FILTER (WHERE "stance" = 'disagree') AS "disagree",
      count(*) FILTER (WHERE "stance" = 'unsure') AS "unsure"
    FROM "Vote" WHERE "debateId" = $1 GROUP BY 1) AS v
  WHERE k."debateId" = $1 AND k."claim" = v."claim"`;

const POLL = `UPDATE "Poll" SET "voters" = $2, "changes" = $3 WHERE "debateId" = $1`;
