import type { OfferStore, SourceOffer } from '#debate/evidence/offer-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { lockDebate } from '#store/lock-debate.ts';
import { stands, standsAs } from './standing.ts';

/** Both items stand, only the second has a source, and the offer has not been answered. */
const isOpen = Prisma.sql`
  t."debateId" = o."debateId" AND t."number" = o."number"
  AND f."debateId" = o."debateId" AND f."number" = o."from"
  AND o."answer" IS NULL AND t."source" IS NULL AND f."source" IS NOT NULL
  AND ${standsAs(Prisma.sql`t`)} AND ${standsAs(Prisma.sql`f`)}`;

const offered = Prisma.sql`o."number", o."from", f."source", f."revision"`;

/** Offers refer only to items, which say whose they are until they are erased. */
export function createOfferStore(prisma: PrismaClient): OfferStore {
  return {
    // Locks both items' rows meanwhile: an erasure runs before this, or finds the offer.
    async make({ debateId, number, from, at }) {
      const rows = await prisma.$queryRaw<{ standing: number; isMade: boolean }[]>`
        WITH pair AS (
          SELECT e."number" FROM "Evidence" e
          WHERE e."debateId" = ${debateId} AND e."number" IN (${number}, ${from}) AND ${stands}
          ORDER BY e."number" FOR SHARE
        ), made AS (
          INSERT INTO "SourceOffer" ("debateId", "number", "from", "at")
          SELECT ${debateId}, ${number}, ${from}, ${at} WHERE (SELECT count(*) FROM pair) = 2
          ON CONFLICT DO NOTHING RETURNING 1
        )
        SELECT (SELECT count(*)::int FROM pair) AS "standing",
          EXISTS (SELECT 1 FROM made) AS "isMade"`;
      if (rows[0]?.isMade) return 'made';
      return rows[0]?.standing === 2 ? 'before' : 'gone';
    },

    async open(debateId, numbers) {
      return await prisma.$queryRaw<SourceOffer[]>`
        SELECT ${offered} FROM "SourceOffer" o, "Evidence" t, "Evidence" f
        WHERE o."debateId" = ${debateId} AND o."number" = ANY(${[...numbers]}::int[]) AND ${isOpen}
        ORDER BY o."number", o."at", o."from"`;
    },

    async decline(debateId, number, from) {
      await prisma.sourceOffer.updateMany({
        where: { debateId, number, from, answer: null },
        data: { answer: 'declined' },
      });
    },

    async untold(debateId, authorKey) {
      return await prisma.$queryRaw<SourceOffer[]>`
        SELECT ${offered} FROM "SourceOffer" o, "Evidence" t, "Evidence" f
        WHERE o."debateId" = ${debateId} AND NOT o."told" AND t."authorKey" = ${authorKey}
          AND ${isOpen}
        ORDER BY o."number", o."at", o."from"`;
    },

    async told(debateId, offers) {
      const OR = offers.map(({ number, from }) => ({ number, from }));
      const told = { where: { debateId, OR }, data: { told: true } };
      await prisma.$transaction([
        lockDebate(prisma, debateId),
        prisma.sourceOffer.updateMany(told),
      ]);
    },
  };
}
