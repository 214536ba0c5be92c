import type { ModerationTransaction } from '#debate/moderation/review-port.ts';
import type { Prisma } from '#store/generated/client.ts';

/** What moderators do besides hiding and restoring, in a transaction on one debate. */
export function moderationStatements(
  tx: Prisma.TransactionClient,
  debateId: string,
): Pick<
  ModerationTransaction,
  'logModeration' | 'vouch' | 'clearFlag' | 'answerHiding' | 'isRewritten'
> {
  return {
    async logModeration(entry) {
      await tx.moderation.create({ data: { debateId, ...entry, isPublic: true } });
      // Stores nothing about members without a row: their first mark records that they moderate.
      await tx.member.updateMany({
        where: { debateId, authorKey: entry.byKey, moderator: false },
        data: { moderator: true },
      });
    },

    async answerHiding(number, hideAnswer, answeredAt) {
      const where = { debateId_number: { debateId, number } };
      await tx.evidence.update({ where, data: { hideAnswer, answeredAt } });
    },

    async isRewritten(number) {
      const rows = await tx.$queryRaw<{ isRewritten: boolean }[]>`
        SELECT EXISTS (
          SELECT 1 FROM "Evidence" e
          JOIN "EvidenceRevision" v ON v."debateId" = e."debateId" AND v."number" = e."number"
          WHERE e."debateId" = ${debateId} AND e."number" = ${number} AND v."at" > e."hiddenAt"
            AND (v."text", v."source") IS DISTINCT FROM (e."text", e."source")
        ) AS "isRewritten"`;
      return rows[0]?.isRewritten === true;
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
