import type { ReportTransaction } from '#debate/reports/report-port.ts';
import { Prisma } from '#store/generated/client.ts';
import { unclearedWords } from '#store/moderation/added-words.ts';
import { waitingOnly } from '#store/moderation/reviews.ts';

/** Whether report `r` on this item may be replaced: something was added to what it is about. */
export const isOutdated = (debateId: string, number: number) => Prisma.sql`(
  r."at" < (SELECT max(v."at") FROM "EvidenceRevision" v
    WHERE v."debateId" = r."debateId" AND v."number" = r."number")
  OR EXISTS (SELECT FROM (${unclearedWords(debateId, number)}) u WHERE r."at" < u."at")
  AND NOT EXISTS (${waitingOnly(debateId, number)}))`;

/** Reports on items and what follows from them, in a transaction on one debate. */
export function reportStatements(
  tx: Prisma.TransactionClient,
  debateId: string,
): ReportTransaction {
  return {
    async addReport(report) {
      const { number, memberKey, reason, words, young, ownSide, at } = report;
      const kept = await tx.$executeRaw`
        INSERT INTO "Report" AS r ("debateId", "number", "memberKey", "reason", "words", "young",
          "ownSide", "at")
        VALUES (${debateId}, ${number}, ${memberKey}, ${reason}, ${words}, ${young}, ${ownSide}, ${at})
        ON CONFLICT ("debateId", "number", "memberKey") DO UPDATE SET "reason" = EXCLUDED."reason",
          "words" = EXCLUDED."words", "young" = EXCLUDED."young", "ownSide" = EXCLUDED."ownSide",
          "at" = EXCLUDED."at"
        WHERE ${isOutdated(debateId, number)}`;
      return kept > 0;
    },

    async reportsOn(number) {
      const select = { young: true, ownSide: true };
      return await tx.report.findMany({ where: { debateId, number }, select });
    },

    async isSeasoned(authorKey) {
      const isOld = { young: false };
      const isVouchedFor = { young: true, vouchedAt: { not: null } };
      const where = { debateId, authorKey, OR: [isOld, isVouchedFor] };
      return (await tx.member.count({ where })) > 0;
    },

    async isCleared(number) {
      const where = { debateId, number, action: { in: ['pass', 'restore'] } };
      return (await tx.moderation.count({ where })) > 0;
    },

    async isWaiting(number) {
      return (await tx.$queryRaw<unknown[]>(waitingOnly(debateId, number))).length > 0;
    },

    async setReview(number, since) {
      const where = { debateId_number: { debateId, number } };
      await tx.evidence.update({ where, data: { reviewSince: since } });
    },
  };
}
