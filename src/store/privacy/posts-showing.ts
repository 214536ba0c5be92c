import type { Prisma } from '#store/generated/client.ts';

type Client = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;

/**
 * Items whose cards show something of a member: their own, those that they rebutted or marked, and
 * those whose rebuttals they marked. To be read before anything is erased.
 */
export async function cardsShowing(
  tx: Client,
  debateId: string,
  authorKey: string,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    WITH near AS (
      SELECT "number" FROM "Evidence" WHERE "debateId" = ${debateId} AND "authorKey" = ${authorKey}
      UNION
      SELECT "number" FROM "Mark" WHERE "debateId" = ${debateId} AND "memberKey" = ${authorKey}
    )
    SELECT "number" FROM near
    UNION
    SELECT e."target" FROM near n
    JOIN "Evidence" e ON e."debateId" = ${debateId} AND e."number" = n."number"
    WHERE e."target" IS NOT NULL`;
  return rows.map(({ number }) => number);
}

/** Refreshes cards: those of erased items become tombstones, others lose a rebuttal or a mark. */
export async function refreshCards(tx: Client, debateId: string, numbers: number[]): Promise<void> {
  if (numbers.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Post" SET "wanted" = "wanted" + 1
    WHERE "debateId" = ${debateId} AND "kind" = 'card' AND "number" = ANY(${numbers}::int[])`;
}

/** Refreshes the lists of the hours in which these items were filed: they lose the words. */
export async function refreshLists(tx: Client, debateId: string, numbers: number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Post" SET "wanted" = "wanted" + 1
    WHERE "debateId" = ${debateId} AND "kind" = 'list' AND "hour" IN (
      SELECT date_trunc('hour', "filedAt", 'UTC') FROM "Evidence"
      WHERE "debateId" = ${debateId} AND "number" = ANY(${numbers}::int[]))`;
}
