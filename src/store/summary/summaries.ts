import type { StoredSummary, SummaryKind } from '#debate/summary/summary-content.ts';
import type { SummaryStore } from '#debate/summary/summary-port.ts';
import type { WeekOutline } from '#debate/tally/rules-1/tally-outline.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';

/** More weeks than any debate will have. */
const MOST_WEEKS = 2_000;

export function createSummaryStore(prisma: PrismaClient): SummaryStore {
  const newestOf = async (where: Prisma.SummaryWhereInput): Promise<StoredSummary | null> => {
    const row = await prisma.summary.findFirst({
      where,
      // 'weekly' sorts after 'so-far', so within a week the week's own summary comes first.
      orderBy: [{ week: 'desc' }, { kind: 'desc' }],
      omit: { debateId: true, inputs: true, moves: true, sentences: true },
    });
    // The transaction wrote `content` from a value of this type.
    return row as StoredSummary | null;
  };

  return {
    newest: (debateId) => newestOf({ debateId }),
    ofWeek: (debateId, week) => newestOf({ debateId, week }),
    find: (debateId, week, kind) => newestOf({ debateId, week, kind }),

    // A summary may contain thousands of items, so the database extracts the outline.
    async history(debateId, upTo, most) {
      const rows = await prisma.$queryRaw<WeekOutline[]>`
        SELECT week, ${outline(Prisma.sql`content -> 'tally'`)} || jsonb_build_object('claims',
          (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'number', claim -> 'number', 'tally', ${outline(Prisma.sql`claim -> 'tally'`)})), '[]')
            FROM jsonb_array_elements(content #> '{tally,claims}') AS claim)) AS tally
        FROM "Summary"
        WHERE "debateId" = ${debateId} AND kind = 'weekly' AND week <= ${upTo}
        ORDER BY week DESC LIMIT ${most}`;
      return rows.reverse();
    },

    // In a column of its own: a ballot needs it, and the content may be large.
    async moves(debateId) {
      const row = await prisma.summary.findFirst({
        where: { debateId, kind: 'weekly' },
        orderBy: { week: 'desc' },
        select: { moves: true },
      });
      const kept = (row?.moves ?? []) as { claim: number; at: string }[];
      return kept.map(({ claim, at }) => ({ claim, at: new Date(at) }));
    },

    async lastWeekly(debateId) {
      return await prisma.summary.findFirst({
        where: { debateId, kind: 'weekly' },
        orderBy: { week: 'desc' },
        select: { week: true, endsAt: true },
      });
    },

    async weeks(debateId) {
      const rows = await prisma.summary.findMany({
        where: { debateId },
        distinct: ['week'],
        orderBy: [{ week: 'desc' }, { kind: 'desc' }],
        take: MOST_WEEKS,
        select: { week: true, kind: true, final: true },
      });
      return rows.map((row) => ({ ...row, kind: row.kind as SummaryKind }));
    },
  };
}

/** The outline of the tally of a claim or of the debate, as JSON. */
function outline(tally: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'balance', ${tally} -> 'balance',
    'sources', ${tally} -> 'sources',
    'verdict', jsonb_build_object('firmness', ${tally} #> '{verdict,firmness}'))`;
}
