import type { KeptRecord, RecordLink, RecordStore } from '#debate/record/record-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';

/** A chain has one link for each week and each erasure of a debate. */
const MOST_LINKS = 100_000;

export function createRecordStore(prisma: PrismaClient): RecordStore {
  return {
    async find(debateId, week, kind) {
      const row = await prisma.record.findFirst({
        where: { debateId, week, kind },
        omit: { debateId: true },
      });
      return row as KeptRecord | null;
    },

    async erasuresBefore(debateId, link) {
      const before = link === null ? Prisma.empty : Prisma.sql`AND r."link" < ${link}`;
      return await prisma.$queryRaw<KeptRecord[]>`
        SELECT r."link", r."kind", r."week", r."previous", r."hash", r."text" FROM "Record" r
        WHERE r."debateId" = ${debateId} AND r."kind" = 'erasure' ${before}
          AND r."link" > coalesce((SELECT max(w."link") FROM "Record" w
            WHERE w."debateId" = ${debateId} AND w."kind" = 'weekly'
            ${link === null ? Prisma.empty : Prisma.sql`AND w."link" < ${link}`}), 0)
        ORDER BY r."link"`;
    },

    async chain(debateId) {
      const rows = await prisma.record.findMany({
        where: { debateId, link: { not: null } },
        orderBy: { link: 'asc' },
        omit: { debateId: true, text: true },
        take: MOST_LINKS,
      });
      return rows as RecordLink[];
    },
  };
}
