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
      const [total, rows] = await Promise.all([
        prisma.credit.count({ where: { debateId, number } }),
        prisma.credit.findMany({
          where: { debateId, number },
          orderBy: { at: 'desc' },
          take: MOST_SHOWN,
          select: { why: true },
        }),
      ]);
      return { total, whys: rows.map((row) => row.why) };
    },
  };
}
