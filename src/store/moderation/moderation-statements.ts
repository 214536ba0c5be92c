import type { ModerationTransaction } from '#debate/moderation/review-port.ts';
import type { Prisma } from '#store/generated/client.ts';

/** What moderators do besides hiding and restoring, in a transaction on one debate. */
export function moderationStatements(
  tx: Prisma.TransactionClient,
  debateId: string,
): Pick<ModerationTransaction, 'logModeration' | 'vouch' | 'clearFlag' | 'answerHiding'> {
  return {
    async logModeration(entry) {
      await tx.moderation.create({ data: { debateId, ...entry, isPublic: true } });
      // Of members who are not known yet nothing is kept: their first mark tells it.
      await tx.member.updateMany({
        where: { debateId, authorKey: entry.byKey, moderator: false },
        data: { moderator: true },
      });
    },

    async answerHiding(number, hideAnswer, answeredAt) {
      const where = { debateId_number: { debateId, number } };
      await tx.evidence.update({ where, data: { hideAnswer, answeredAt } });
    },

    async clearFlag(number) {
      const where = { debateId_number: { debateId, number } };
      await tx.evidence.update({ where, data: { addressed: false } });
    },

    async vouch(memberKey, byKey, at) {
      const where = { debateId_authorKey: { debateId, authorKey: memberKey } };
      const member = await tx.member.findUnique({ where });
      if (member === null || member.young === null) return 'unknown';
      if (!member.young) return 'not-young';
      if (member.vouchedAt !== null) return 'again';
      await tx.member.update({ where, data: { vouchedBy: byKey, vouchedAt: at } });
      return 'vouched';
    },
  };
}
