import type { LinkedItem } from '#debate/evidence/evidence-port.ts';
import type { Prisma } from '#store/generated/client.ts';
import { stands } from './standing.ts';

/** Reads what is in some clusters, and in all that moves of items connect with them. */
export async function readLinkedByMoves(
  prisma: Prisma.TransactionClient,
  debateId: string,
  clusters: readonly number[],
): Promise<LinkedItem[]> {
  return await prisma.$queryRaw<LinkedItem[]>`
    WITH RECURSIVE moved AS MATERIALIZED (
      SELECT mv."number", mv."cluster" AS "home", e."cluster" FROM "SourceMove" mv
      JOIN "Evidence" e ON e."debateId" = ${debateId} AND e."number" = mv."number"
        AND e."sourceKey" = mv."sourceKey"
      WHERE mv."debateId" = ${debateId}
    ), linked AS (
      SELECT unnest(${[...clusters]}::int[]) AS "cluster"
      UNION
      SELECT CASE WHEN m."home" = l."cluster" THEN m."cluster" ELSE m."home" END
      FROM linked l JOIN moved m ON l."cluster" IN (m."home", m."cluster")
    )
    SELECT e."number", e."cluster", m."home", e."target", e."concededAt", ${stands} AS "standing"
    FROM "Evidence" e LEFT JOIN moved m ON m."number" = e."number"
    WHERE e."debateId" = ${debateId}
      AND e."cluster" = ANY (ARRAY(SELECT "cluster" FROM linked)) ORDER BY e."number"`;
}
