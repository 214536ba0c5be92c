import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import type { WeekOutline } from '#debate/summary/rules/frozen-tally.ts';
import {
  readContent,
  type StoredSummary,
  type WrittenContent,
} from '#debate/summary/summary-content.ts';
import type { SummaryStore } from '#debate/summary/summary-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';

/** More weeks than any debate is going to have. */
const MOST_WEEKS = 2_000;

export function createSummaryStore(prisma: PrismaClient): SummaryStore {
  const newestOf = async (where: Prisma.SummaryWhereInput): Promise<StoredSummary | null> => {
    const row = await prisma.summary.findFirst({
      where,
      // 'weekly' sorts after 'so-far': of one week the week's own comes first.
      orderBy: [{ week: 'desc' }, { kind: 'desc' }],
      omit: { debateId: true, moves: true, sentences: true },
    });
    if (row === null) return null;
    // `content` is what the transaction wrote, or what an earlier version wrote.
    const content = readContent(row.content as unknown as WrittenContent);
    return { ...(row as unknown as StoredSummary), content };
  };

  return {
    newest: (debateId) => newestOf({ debateId }),
    ofWeek: (debateId, week) => newestOf({ debateId, week }),
    find: (debateId, week, kind) => newestOf({ debateId, week, kind }),

    // A content may hold thousands of items: the database takes the outline out of it.
    async history(debateId, upTo, most) {
      const rows = await prisma.$queryRaw<WeekOutline[]>`
        SELECT week, ${outline(Prisma.sql`content -> 'tally'`)} || jsonb_build_object(
          'rules', content #> '{tally,rules}', 'claims',
          (SELECT coalesce(jsonb_agg(jsonb_build_object('number', claim -> 'number')
              || ${outline(Prisma.sql`coalesce(claim -> 'tally', claim)`)}), '[]')
            FROM jsonb_array_elements(content #> '{tally,claims}') AS claim)) AS tally
        FROM "Summary"
        WHERE "debateId" = ${debateId} AND kind = 'weekly' AND week <= ${upTo}
        ORDER BY week DESC LIMIT ${most}`;
      return rows.reverse();
    },

    // Stored beside the content, which may be large, because ballots need it.
    async moves(debateId) {
      const row = await prisma.summary.findFirst({
        where: { debateId, kind: 'weekly' },
        orderBy: { week: 'desc' },
        select: { moves: true },
      });
      return (row?.moves ?? []) as { claim: number; period: number }[];
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

/** The outline of a tally of claim or debate, as JSON; rules/1 stored the word in the verdict. */
function outline(tally: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'essay', ${tally} -> 'essay',
    'sources', ${tally} -> 'sources',
    'word', coalesce(${tally} -> 'word', ${tally} #> '{verdict,firmness}'))`;
}
