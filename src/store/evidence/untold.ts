import type { PrismaClient } from '#store/generated/client.ts';

/**
 * Whether there may be news for an author: an item that was hidden, an offer for one, a dispute that
 * was carried over, or words that were removed. It never misses any, but may count news that is out
 * of date.
 */
export async function hasUntold(
  prisma: PrismaClient,
  debateId: string,
  authorKey: string,
): Promise<boolean> {
  const rows = await prisma.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Evidence" WHERE "debateId" = ${debateId} AND "authorKey" = ${authorKey}
        AND "hiddenAt" IS NOT NULL AND NOT "hiddenTold"
    ) OR EXISTS (
      SELECT FROM "SourceOffer" o
      JOIN "Evidence" t ON t."debateId" = o."debateId" AND t."number" = o."number"
      WHERE o."debateId" = ${debateId} AND NOT o."told" AND t."authorKey" = ${authorKey}
    ) OR EXISTS (
      SELECT FROM "Mark" WHERE "debateId" = ${debateId} AND "memberKey" = ${authorKey}
        AND NOT "told"
    ) OR EXISTS (
      SELECT FROM "RemovedWords" WHERE "debateId" = ${debateId} AND "memberKey" = ${authorKey}
        AND NOT "told"
    ) AS "found"`;
  return rows[0]?.found === true;
}
