import pg from 'pg';
import { fillGrade, fillItems } from '../fill-items.ts';
import { fillVotes } from '../fill-votes.ts';

type FilledDebate = {
  readonly debateId: string;
  readonly claims: readonly number[];
  /** Votes. */
  readonly filled: number;
};

/**
 * Fills the one debate of a database with what members would have done: so many items on each side
 * of each claim but the thesis, and at least so many votes, by voters who have one on each claim.
 */
export async function fillDebate(
  url: string,
  { itemsASide, votes }: { readonly itemsASide: number; readonly votes: number },
): Promise<FilledDebate> {
  const client = new pg.Client({ connectionString: url, query_timeout: 600_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; number: number }>(
      `SELECT d."id", c."number" FROM "Debate" d JOIN "Claim" c ON c."debateId" = d."id"
       ORDER BY c."number"`,
    );
    const debateId = rows[0]?.id ?? '';
    await fillGrade(client, debateId);
    await fillItems(client, debateId, { query: BOTH_SIDES, values: [itemsASide] });
    const filled = await fillVotes(url, debateId, votes);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
    return { debateId, claims: rows.map(({ number }) => number), filled };
  } finally {
    await client.end();
  }
}

const BOTH_SIDES = `
  SELECT "number", "claim", "side", "number" % 5 AS "specificity", 'a' || "number" % 50 AS "author",
    'What item ' || "number" || ' says in a sentence or two of its author.' AS "text"
  FROM (SELECT c."number" AS "claim", s."side", row_number() OVER ()::int AS "number"
    FROM "Claim" c, (VALUES ('supports'), ('challenges')) AS s("side"), generate_series(1, $2::int)
    WHERE c."debateId" = $1 AND c."number" > 0) AS numbered`;
