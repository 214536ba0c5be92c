import type { StandingStore } from '#debate/core/standing-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/** What the rows of members say besides the notice, written together with marks and filings. */
export function createStandingStore(prisma: PrismaClient): StandingStore {
  return {
    async isNamed(debateId, authorKey) {
      const where = { debateId_authorKey: { debateId, authorKey } };
      const member = await prisma.member.findUnique({ where, select: { named: true } });
      return member?.named ?? true;
    },

    async roles(debateId) {
      const rows = await prisma.member.findMany({
        where: { debateId, OR: [{ moderator: true }, { young: true, vouchedAt: null }] },
        select: { authorKey: true, moderator: true, young: true, vouchedAt: true },
        orderBy: { authorKey: 'asc' },
      });
      return {
        moderators: rows.filter((row) => row.moderator).map((row) => row.authorKey),
        young: rows
          .filter((row) => row.young === true && row.vouchedAt === null)
          .map((row) => row.authorKey),
      };
    },
  };
}
