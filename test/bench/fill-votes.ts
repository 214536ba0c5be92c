import pg from 'pg';

/**
 * Casts at least that many votes in a debate, each voter on all claims, stored as after a period:
 * in an order unrelated to their code names. Counters match the votes, with each claim's numbers
 * shown. Returns the number of votes.
 */
export async function fillVotes(url: string, debateId: string, votes: number): Promise<number> {
  const client = new pg.Client({ connectionString: url, query_timeout: 600_000 });
  await client.connect();
  return await cast(client, debateId, votes).finally(() => client.end());
}

async function cast(client: pg.Client, debateId: string, votes: number): Promise<number> {
  const { rows } = await client.query<{ claims: number }>(
    `SELECT count(*)::int AS "claims" FROM "VoteCount" WHERE "debateId" = $1`,
    [debateId],
  );
  const claims = rows[0]?.claims ?? 0;
  const voters = Math.ceil(votes / claims);
  await client.query(VOTES, [debateId, voters]);
  for (const statement of [CHANGES, COUNTS]) await client.query(statement, [debateId]);
  await client.query(POLL, [debateId, voters, voters * claims]);
  await client.query('VACUUM ANALYZE "Vote", "VoteChange", "VoteCount", "Poll"');
  return voters * claims;
}

const VOTES = `
  INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period")
  SELECT $1, c."claim", md5('voter ' || n),
    (ARRAY['agree', 'disagree', 'unsure'])[1 + (n + c."claim") % 3], 1, 1
  FROM generate_series(1, $2::int) AS n, "VoteCount" c WHERE c."debateId" = $1`;

const CHANGES = `
  INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "to", "period")
  SELECT "debateId", "claim", "voterKey", 1, "stance", 1 FROM "Vote" WHERE "debateId" = $1`;

const COUNTS = `
  UPDATE "VoteCount" c SET "agree" = v."agree", "disagree" = v."disagree", "unsure" = v."unsure",
    "shownAgree" = v."agree", "shownDisagree" = v."disagree", "shownUnsure" = v."unsure",
    "step" = 2
  FROM (SELECT "claim", count(*) FILTER (WHERE "stance" = 'agree') AS "agree",
      count(*) FILTER (WHERE "stance" = 'disagree') AS "disagree",
      count(*) FILTER (WHERE "stance" = 'unsure') AS "unsure"
    FROM "Vote" WHERE "debateId" = $1 GROUP BY "claim") AS v
  WHERE c."debateId" = $1 AND c."claim" = v."claim"`;

const POLL = `UPDATE "Poll" SET "voters" = $2, "changes" = $3 WHERE "debateId" = $1`;
