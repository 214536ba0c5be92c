import type { EvidenceStore } from '#debate/evidence/evidence-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { lockDebate } from '#store/lock-debate.ts';

type HiddenNotices = Pick<EvidenceStore, 'untoldHidden' | 'toldHidden'>;

/** Which hidden items their authors have been told about. */
export function createHiddenNotices(prisma: PrismaClient): HiddenNotices {
  return {
    async untoldHidden(debateId, authorKey, most) {
      const rows = await prisma.evidence.findMany({
        where: { debateId, authorKey, hiddenAt: { not: null }, hiddenTold: false },
        select: { number: true, hiddenReason: true, hiddenAt: true },
        orderBy: [{ hiddenAt: 'asc' }, { number: 'asc' }],
        take: most,
      });
      return rows.flatMap(({ number, hiddenReason, hiddenAt }) =>
        hiddenAt === null ? [] : [{ number, reason: hiddenReason ?? '', hiddenAt }],
      );
    },

    async toldHidden(debateId, notices) {
      const OR = notices.map(({ number, hiddenAt }) => ({ number, hiddenAt }));
      const told = { where: { debateId, OR }, data: { hiddenTold: true } };
      await prisma.$transaction([lockDebate(prisma, debateId), prisma.evidence.updateMany(told)]);
    },
  };
}
