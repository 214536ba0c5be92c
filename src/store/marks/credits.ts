import type { CreditStore } from '#debate/marks/credit-port.ts';
import { stands } from '#store/evidence/standing.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { wordsKey } from '#store/words-key.ts';

/** How many credits are read for a list. */
const MOST_SHOWN = 5;

/** Credits: an item changed somebody's vote, once per member and item; not which vote it was. */
export function createCreditStore(prisma: PrismaClient): CreditStore {
  return {
    // Locks the item's row meanwhile: an erasure runs before this, or finds the credit.
    async give({ debateId, number, memberKey, why, at }) {
      const rows = await prisma.$queryRaw<{ isThere: boolean; isGiven: boolean }[]>`
        WITH item AS (
          SELECT 1 FROM "Evidence" e
          WHERE e."debateId" = ${debateId} AND e."number" = ${number} AND ${stands} FOR SHARE
        ), given AS (
          INSERT INTO "Credit" ("debateId", "number", "memberKey", "why", "at")
          SELECT ${debateId}, ${number}, ${memberKey}, ${why}, ${at} FROM item
          ON CONFLICT DO NOTHING RETURNING 1
        )
        SELECT EXISTS (SELECT 1 FROM item) AS "isThere", EXISTS (SELECT 1 FROM given) AS "isGiven"`;
      if (rows[0]?.isGiven) return 'given';
      return rows[0]?.isThere ? 'before' : 'gone';
    },

    async of(debateId, number) {
      // One statement for both: it is asked for with every item that somebody opens.
      const rows = await prisma.$queryRaw<{ why: string | null; total: number }[]>`
        SELECT CASE WHEN r."key" IS NULL THEN c."why" END AS "why",
          (count(*) OVER ())::int AS "total"
        FROM "Credit" c
        LEFT JOIN "RemovedWords" r ON r."debateId" = ${debateId} AND r."number" = ${number}
          AND r."key" = ${wordsKey('credit', Prisma.sql`c."memberKey"`, Prisma.sql`c."why"`)}
        WHERE c."debateId" = ${debateId} AND c."number" = ${number}
        ORDER BY c."at" DESC LIMIT ${MOST_SHOWN}`;
      return { total: rows[0]?.total ?? 0, whys: rows.map(({ why }) => why) };
    },
  };
}
