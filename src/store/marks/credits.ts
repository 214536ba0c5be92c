import type { CreditStore } from '#debate/marks/credit-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/** What is asked for in lists of members' words. */
const MOST_SHOWN = 5;

/** That an item changed somebody's vote, once per member and item; not which vote it was. */
export function createCreditStore(prisma: PrismaClient): CreditStore {
  return {
    async give(credit) {
      const added = await prisma.credit.createMany({ data: credit, skipDuplicates: true });
      return added.count > 0;
    },

    async of(debateId, number) {
      // One statement for both: it is asked for with every item that somebody opens.
      const rows = await prisma.$queryRaw<{ why: string; total: number }[]>`
        SELECT "why", (count(*) OVER ())::int AS "total" FROM "Credit"
        WHERE "debateId" = ${debateId} AND "number" = ${number}
        ORDER BY "at" DESC LIMIT ${MOST_SHOWN}`;
      return { total: rows[0]?.total ?? 0, whys: rows.map(({ why }) => why) };
    },
  };
}
