import type { Prisma } from '#store/generated/client.ts';

/** Rows of a statement, which is to take less than a second. */
const PART = 10_000;

/** How far a table was written: the last key, and whether there may be more. */
type Part = { readonly claim: number; readonly voterKey: string; readonly revision: number };

/**
 * Writes the rows of a period anew in the order of their keys. Code names are hashes: rows in their
 * order tell nothing of who voted when, while rows as they came stand like the items that the same
 * members filed. What a vote keeps of the steps within the period goes too.
 */
export async function writeAnew(
  tx: Prisma.TransactionClient,
  debateId: string,
  period: number,
): Promise<void> {
  for (const write of [votesAnew, changesAnew]) {
    let last: Part | undefined = { claim: -1, voterKey: '', revision: 0 };
    while (last !== undefined) last = await write(tx, debateId, period, last);
  }
}

// The sort comes between: every row of the part is deleted before the first is inserted.

async function votesAnew(
  tx: Prisma.TransactionClient,
  debateId: string,
  period: number,
  after: Part,
): Promise<Part | undefined> {
  const rows = await tx.$queryRaw<Part[]>`
    WITH part AS MATERIALIZED (
      SELECT "claim", "voterKey" FROM "Vote"
      WHERE "debateId" = ${debateId} AND "period" = ${period}
        AND ("claim", "voterKey") > (${after.claim}::int, ${after.voterKey})
      ORDER BY "claim", "voterKey" LIMIT ${PART}
    ), gone AS (
      DELETE FROM "Vote" v USING part
      WHERE v."debateId" = ${debateId} AND v."claim" = part."claim"
        AND v."voterKey" = part."voterKey"
      RETURNING v.*
    ), kept AS (
      INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period")
      SELECT "debateId", "claim", "voterKey", "stance", "revision", "period" FROM gone
      ORDER BY "claim", "voterKey"
    )
    SELECT "claim", "voterKey", 0 AS "revision" FROM part ORDER BY 1 DESC, 2 DESC LIMIT 1`;
  return rows[0];
}

async function changesAnew(
  tx: Prisma.TransactionClient,
  debateId: string,
  period: number,
  after: Part,
): Promise<Part | undefined> {
  const rows = await tx.$queryRaw<Part[]>`
    WITH part AS MATERIALIZED (
      SELECT "claim", "voterKey", "revision" FROM "VoteChange"
      WHERE "debateId" = ${debateId} AND "period" = ${period}
        AND ("claim", "voterKey", "revision")
          > (${after.claim}::int, ${after.voterKey}, ${after.revision}::int)
      ORDER BY "claim", "voterKey", "revision" LIMIT ${PART}
    ), gone AS (
      DELETE FROM "VoteChange" c USING part
      WHERE c."debateId" = ${debateId} AND c."claim" = part."claim"
        AND c."voterKey" = part."voterKey" AND c."revision" = part."revision"
      RETURNING c.*
    ), kept AS (
      INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "from", "to", "period")
      SELECT "debateId", "claim", "voterKey", "revision", "from", "to", "period" FROM gone
      ORDER BY "claim", "voterKey", "revision"
    )
    SELECT "claim", "voterKey", "revision" FROM part ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT 1`;
  return rows[0];
}
