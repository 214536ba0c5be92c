import type { DecidingStore } from '#debate/tally/deciding-port.ts';
import { selectEvidence } from '#store/evidence/select-evidence.ts';
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
        WITH ${part(debateId, claim, numbers)}
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

/** Common table expressions, of which `part` has the numbers of the items to read. */
function part(debateId: string, claim: number, numbers: readonly number[]): Prisma.Sql {
  const asked = [...numbers];
  const onClaim = Prisma.sql`e."debateId" = ${debateId} AND e."claim" = ${claim}`;
  const onSource = Prisma.sql`m."debateId" = ${debateId} AND m."topic" = 'source'
    AND m."revision" > 0`;
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
    ), part AS MATERIALIZED (
      SELECT "number" FROM near
      UNION
      SELECT e."number" FROM near n
      JOIN "SourceMove" mv ON mv."debateId" = ${debateId} AND mv."number" = n."number"
      JOIN "Evidence" moved ON moved."debateId" = ${debateId} AND moved."number" = n."number"
      JOIN "Evidence" e ON ${onClaim} AND e."cluster" = moved."cluster"
      UNION
      SELECT "target" FROM near WHERE "target" IS NOT NULL
    )`;
}
