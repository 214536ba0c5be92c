import type { Prisma } from '#store/generated/client.ts';

type Client = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;

/**
 * Items whose cards show something of a member: their own, those that they answered or marked, and
 * those whose rebuttals they marked. Asked before anything of it goes.
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

/** Cards of erased items become tombstones; on others a rebuttal or a mark is gone. */
export async function refreshCards(tx: Client, debateId: string, numbers: number[]): Promise<void> {
  if (numbers.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Post" SET "wanted" = "wanted" + 1
    WHERE "debateId" = ${debateId} AND "kind" = 'card' AND "number" = ANY(${numbers}::int[])`;
}

/** Lists of the hours in which these items were filed lose their words. */
export async function refreshLists(tx: Client, debateId: string, numbers: number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Post" SET "wanted" = "wanted" + 1
    WHERE "debateId" = ${debateId} AND "kind" = 'list' AND "hour" IN (
      SELECT date_trunc('hour', "filedAt", 'UTC') FROM "Evidence"
      WHERE "debateId" = ${debateId} AND "number" = ANY(${numbers}::int[]))`;
}
