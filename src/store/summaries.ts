import type { SummaryStore } from '../debate/ports.ts';
import type { StoredSummary } from '../debate/summary-content.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';

export function createSummaryStore(prisma: PrismaClient): SummaryStore {
  const newestOf = async (where: Prisma.SummaryWhereInput): Promise<StoredSummary | null> => {
    const row = await prisma.summary.findFirst({
      where,
      // 'weekly' sorts after 'so-far': of one week the week's own comes first.
      orderBy: [{ week: 'desc' }, { kind: 'desc' }],
      omit: { debateId: true },
    });
    // `content` is what putSummary wrote.
    return row as StoredSummary | null;
  };

  return {
    newest: (debateId) => newestOf({ debateId }),
    before: (debateId, week) => newestOf({ debateId, week: { lt: week } }),
    ofWeek: (debateId, week) => newestOf({ debateId, week }),
    find: (debateId, week, kind) => newestOf({ debateId, week, kind }),

    async weeks(debateId) {
      return await prisma.summary.findMany({
        where: { debateId },
        distinct: ['week'],
        orderBy: { week: 'desc' },
        take: 25,
        select: { week: true, startsAt: true, endsAt: true },
      });
    },
  };
}
