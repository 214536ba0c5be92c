import type { SummaryStore } from '../debate/ports.ts';
import type { HistoryWeek } from '../debate/rules/history-picture.ts';
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

    // A content may hold thousands of items: the database picks the few numbers out of it.
    async history(debateId, upTo, most) {
      const rows = await prisma.$queryRaw<HistoryWeek[]>`
        SELECT week,
          jsonb_build_object(
            'balance', content #> '{tally,balance}',
            'firmness', content #> '{tally,verdict,firmness}') AS debate,
          (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'number', claim -> 'number',
              'balance', claim #> '{tally,balance}',
              'firmness', claim #> '{tally,verdict,firmness}')), '[]')
            FROM jsonb_array_elements(content #> '{tally,claims}') AS claim) AS claims
        FROM "Summary"
        WHERE "debateId" = ${debateId} AND kind = 'weekly' AND week <= ${upTo}
        ORDER BY week DESC LIMIT ${most}`;
      return rows.reverse();
    },

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
