import type { OfferStore, SourceOffer } from '#debate/evidence/offer-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';

/** Both items stand, only the second has a source, and the offer has not been answered. */
const isOpen = Prisma.sql`
  t."debateId" = o."debateId" AND t."number" = o."number"
  AND f."debateId" = o."debateId" AND f."number" = o."from"
  AND o."answer" IS NULL AND t."source" IS NULL AND f."source" IS NOT NULL
  AND t."withdrawnAt" IS NULL AND t."hiddenAt" IS NULL AND t."erasedAt" IS NULL
  AND f."withdrawnAt" IS NULL AND f."hiddenAt" IS NULL AND f."erasedAt" IS NULL`;

const offered = Prisma.sql`o."number", o."from", f."source", f."revision"`;

/** Offers refer to items only; the items say whose they are, until those are erased. */
export function createOfferStore(prisma: PrismaClient): OfferStore {
  return {
    async make(offer) {
      const made = await prisma.sourceOffer.createMany({ data: offer, skipDuplicates: true });
      return made.count > 0;
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
      await prisma.sourceOffer.updateMany({ where: { debateId, OR }, data: { told: true } });
    },
  };
}
