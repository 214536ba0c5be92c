import pg from 'pg';

export type Filled = {
  readonly debateId: string;
  readonly claims: readonly number[];
  /** Votes. */
  readonly filled: number;
};

/**
 * Fills the one debate of a database with what members would have done: so many items on each side
 * of each claim but the thesis, and at least so many votes, by voters who have one on each claim.
 * Counters are those that the votes would have left.
 */
export async function fillDebate(
  url: string,
  { itemsASide, votes }: { readonly itemsASide: number; readonly votes: number },
): Promise<Filled> {
  const client = new pg.Client({ connectionString: url, query_timeout: 600_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; number: number }>(
      `SELECT d."id", c."number" FROM "Debate" d JOIN "Claim" c ON c."debateId" = d."id"
       ORDER BY c."number"`,
    );
    const debateId = rows[0]?.id ?? '';
    await client.query(GRADE, [debateId]);
    await client.query(ITEMS, [debateId, itemsASide]);
    await client.query(NEXT_NUMBER, [debateId]);
    const voters = Math.ceil(votes / rows.length);
    await client.query(VOTES, [debateId, voters]);
    for (const statement of [CHANGES, POLL, COUNTS]) await client.query(statement, [debateId]);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
    return {
      debateId,
      claims: rows.map(({ number }) => number),
      filled: voters * rows.length,
    };
  } finally {
    await client.end();
  }
}

const GRADE = `
  INSERT INTO "Grade" ("debateId", "key", "grader", "rubric", "bearing", "diagnosticity",
    "reasoning", "direction", "at")
  VALUES ($1, 'g', 'rules/2', '1', 1, 1, 0.5, 'unknown', now())`;

const ITEMS = `
  INSERT INTO "Evidence" ("debateId", "number", "claim", "side", "text", "source", "sourceKey",
    "sourceKind", "sourceLevel", "specificity", "cluster", "authorKey", "formId", "gradeKey",
    "filedAt")
  SELECT $1, n, "claim", "side", 'What item ' || n || ' says in a sentence or two of its author.',
    'https://example.org/p' || n, 'link:example.org/p' || n, 'link', 'web', n % 5, n,
    'a' || n % 50, 'f' || n, 'g', now() - interval '2 days'
  FROM (
    SELECT c."number" AS "claim", s."side", row_number() OVER ()::int AS n
    FROM "Claim" c, (VALUES ('supports'), ('challenges')) AS s("side"), generate_series(1, $2::int)
    WHERE c."debateId" = $1 AND c."number" > 0) AS filed`;

const NEXT_NUMBER = `
  UPDATE "Debate" SET "nextNumber" = (SELECT coalesce(max(e."number"), 0) + 1
    FROM "Evidence" e WHERE e."debateId" = $1)
  WHERE "id" = $1`;

// As if all had voted in the open period before the first step of the shown numbers.
const VOTES = `
  INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period", "step")
  SELECT $1, c."number", md5('voter ' || n),
    (ARRAY['agree', 'disagree', 'unsure'])[1 + (n + c."number") % 3], 1, 1, 1
  FROM generate_series(1, $2::int) AS n, "Claim" c WHERE c."debateId" = $1`;

const CHANGES = `
  INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "to", "period")
  SELECT "debateId", "claim", "voterKey", 1, "stance", 1 FROM "Vote" WHERE "debateId" = $1`;

const POLL = `
  UPDATE "Poll" SET "changes" = (SELECT count(*) FROM "Vote" WHERE "debateId" = $1),
    "voters" = (SELECT count(DISTINCT "voterKey") FROM "Vote" WHERE "debateId" = $1)
  WHERE "debateId" = $1`;

const COUNTS = `
  UPDATE "VoteCount" c SET "agree" = v."agree", "disagree" = v."disagree", "unsure" = v."unsure",
    "shownAgree" = v."agree", "shownDisagree" = v."disagree", "shownUnsure" = v."unsure",
    "step" = 2
  FROM (SELECT "claim", count(*) FILTER (WHERE "stance" = 'agree') AS "agree",
      count(*) FILTER (WHERE "stance" = 'disagree') AS "disagree",
      count(*) FILTER (WHERE "stance" = 'unsure') AS "unsure"
    FROM "Vote" WHERE "debateId" = $1 GROUP BY "claim") AS v
  WHERE c."debateId" = $1 AND c."claim" = v."claim"`;
