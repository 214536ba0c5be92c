import type { DecidingStore } from '#debate/tally/deciding-port.ts';
import { selectEvidence } from '#store/evidence/select-evidence.ts';
import { stands } from '#store/evidence/standing.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { readMarks } from '#store/marks/read-marks.ts';
import { type EvidenceRow, toEvidence } from '#store/rows.ts';

/**
 * Reads by number and by member, so that it costs the same however large the claim is. The numbers
 * come as an array: the planner cannot estimate the size of a table expression and might read the
 * whole claim.
 */
export function createDecidingStore(prisma: PrismaClient): DecidingStore {
  return {
    async deciding(debateId, claim, numbers) {
      const rows = await prisma.$queryRaw<EvidenceRow[]>`
        WITH RECURSIVE ${part(debateId, claim, numbers)}
        ${selectEvidence}
        WHERE e."debateId" = ${debateId} AND e."claim" = ${claim}
          AND e."number" = ANY (ARRAY(SELECT "number" FROM part)) ORDER BY e."number"`;
      const among = rows.map((row) => row.number);
      const marks = await readMarks(
        prisma,
        debateId,
        Prisma.sql`m."number" = ANY(${among}::int[])`,
      );
      return { items: rows.map(toEvidence), marks };
    },
  };
}

/**
 * Common table expressions, of which `part` has the numbers of the items to read. `settling` has
 * the one item of each cluster that says which one it counts as (src/debate/tally/settled-clusters.ts).
 */
function part(debateId: string, claim: number, numbers: readonly number[]): Prisma.Sql {
  const asked = [...numbers];
  const onClaim = Prisma.sql`e."debateId" = ${debateId} AND e."claim" = ${claim}`;
  const onSource = Prisma.sql`m."debateId" = ${debateId} AND m."topic" = 'source'
    AND m."revision" > 0`;
  const counts = Prisma.sql`(${stands} AND e."concededAt" IS NULL)`;
  const move = Prisma.sql`"SourceMove" mv ON mv."debateId" = ${debateId}
    AND mv."number" = e."number" AND mv."sourceKey" = e."sourceKey"`;
  return Prisma.sql`
    judged AS MATERIALIZED (
      SELECT e."number", e."authorKey", e."target" FROM "Evidence" e
      WHERE ${onClaim} AND e."number" = ANY(${asked}::int[])
      UNION
      SELECT e."number", e."authorKey", e."target" FROM "Evidence" e
      WHERE ${onClaim} AND e."target" = ANY(${asked}::int[])
    ), people AS MATERIALIZED (
      SELECT "authorKey" AS "key" FROM judged
      UNION
      SELECT m."memberKey" FROM judged j JOIN "Mark" m ON ${onSource} AND m."number" = j."number"
    ), near AS MATERIALIZED (
      SELECT e."number", e."target" FROM people p
      JOIN "Evidence" e ON ${onClaim} AND e."authorKey" = p."key"
      UNION
      SELECT e."number", e."target" FROM people p
      JOIN "Mark" m ON ${onSource} AND m."memberKey" = p."key"
      JOIN "Evidence" e ON ${onClaim} AND e."number" = m."number"
      UNION
      SELECT "number", "target" FROM judged
    ), settling AS (
      SELECT e."cluster", 0 AS "number" FROM near n
      JOIN "Evidence" e ON ${onClaim} AND e."number" = n."number"
      LEFT JOIN ${move} WHERE mv."number" IS NOT NULL OR NOT ${counts}
      UNION
      SELECT first."home", first."number" FROM settling s CROSS JOIN LATERAL (
        SELECT e."number", nullif(mv."cluster", e."cluster") AS "home"
        FROM "Evidence" e LEFT JOIN ${move}
        WHERE ${onClaim} AND e."cluster" = s."cluster" AND ${counts}
        ORDER BY coalesce(mv."cluster", e."cluster") <> e."cluster", e."number" LIMIT 1
      ) first
    ), part AS MATERIALIZED (
      SELECT "number" FROM near
      UNION
      SELECT "number" FROM settling
      UNION
      SELECT "target" FROM near WHERE "target" IS NOT NULL
    )`;
}
