import { kindOfMark, type Mark, type Rating } from '#debate/marks/mark.ts';
import {
  type MarkCounts,
  NO_MARK_COUNTS,
  type RateResult,
  type RatingStore,
} from '#debate/marks/rating-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { shareReadings } from '#store/shared-reading.ts';

/** What is asked for in lists of members' words. */
const MOST_SHOWN = 5;

/**
 * Marks and credits. `rate` takes no lock but its own row's: a thousand members may mark one item
 * at once, and each mark is kept or refused by itself.
 */
export function createRatingStore(prisma: PrismaClient): RatingStore {
  return {
    async rate({ debateId, number, raterKey, value, quote, at }) {
      const kind = kindOfMark(value);
      const rows = await prisma.$queryRaw<{ why: string | null }[]>`
        WITH item AS (
          SELECT CASE
            WHEN "erasedAt" IS NOT NULL OR "hiddenAt" IS NOT NULL THEN 'absent'
            WHEN "withdrawnAt" IS NOT NULL THEN 'gone'
            WHEN "authorKey" = ${raterKey} THEN 'own'
            WHEN ${kind} = 'source' AND "source" IS NULL THEN 'no-source' END AS "why"
          FROM "Evidence" WHERE "debateId" = ${debateId} AND "number" = ${number}
        ), kept AS (
          INSERT INTO "Rating" ("debateId", "number", "raterKey", "kind", "value", "quote", "at")
          SELECT ${debateId}, ${number}, ${raterKey}, ${kind}, ${value}, ${quote}, ${at}
          FROM item WHERE "why" IS NULL
          ON CONFLICT ("debateId", "number", "raterKey", "kind") DO UPDATE SET
            "value" = EXCLUDED."value", "quote" = EXCLUDED."quote", "at" = EXCLUDED."at"
        )
        SELECT "why" FROM item`;
      const [row] = rows;
      if (row === undefined) return { kind: 'refused', why: 'absent' };
      return row.why === null ? { kind: 'set' } : ({ kind: 'refused', why: row.why } as RateResult);
    },

    async takeBack(debateId, number, raterKey, kind) {
      await prisma.rating.deleteMany({ where: { debateId, number, raterKey, kind } });
    },

    async of(debateId, number, raterKey) {
      const rows = await prisma.rating.findMany({
        where: { debateId, number, raterKey },
        select: { value: true },
      });
      return rows.map((row) => row.value as Mark);
    },

    async counts(debateId, numbers) {
      const rows = await prisma.rating.groupBy({
        by: ['number', 'value'],
        where: { debateId, number: { in: [...numbers] } },
        _count: true,
      });
      const counts = new Map<number, MarkCounts>();
      for (const { number, value, _count } of rows) {
        counts.set(number, { ...(counts.get(number) ?? NO_MARK_COUNTS), [value]: _count });
      }
      return counts;
    },

    onSources: shareReadings(async (debateId, claim) => {
      const ofClaim = claim === undefined ? Prisma.empty : Prisma.sql`AND e."claim" = ${claim}`;
      return await prisma.$queryRaw<Rating[]>`
        SELECT r."number", r."raterKey", r."value", r."quote" FROM "Rating" r
        JOIN "Evidence" e ON e."debateId" = r."debateId" AND e."number" = r."number"
        WHERE r."debateId" = ${debateId} AND r."kind" = 'source' ${ofClaim}`;
    }),

    async onSourcesAt(debateId, at) {
      const rows = await prisma.rating.findMany({
        where: { debateId, kind: 'source', at: { lt: at } },
        select: { number: true, raterKey: true, value: true, quote: true },
      });
      return rows.map((row) => ({ ...row, value: row.value as Mark }));
    },

    async disputes(debateId, number) {
      const rows = await prisma.rating.findMany({
        where: { debateId, number, value: 'disputed' },
        orderBy: { at: 'desc' },
        take: MOST_SHOWN,
        select: { quote: true },
      });
      return rows.flatMap((row) => row.quote ?? []);
    },

    async credit(credit) {
      const added = await prisma.changedMind.createMany({ data: credit, skipDuplicates: true });
      return added.count > 0;
    },

    async credits(debateId, number) {
      const [total, rows] = await Promise.all([
        prisma.changedMind.count({ where: { debateId, number } }),
        prisma.changedMind.findMany({
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
