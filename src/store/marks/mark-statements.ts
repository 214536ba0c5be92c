import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import type { Prisma } from '#store/generated/client.ts';

/** What an edit reads and changes of marks, in its transaction. */
export function markStatements(
  tx: Prisma.TransactionClient,
  debateId: string,
): Pick<EvidenceTransaction, 'earlierTexts' | 'carryDisputes'> {
  return {
    async earlierTexts(number) {
      return await tx.evidenceRevision.findMany({
        where: { debateId, number },
        orderBy: { revision: 'asc' },
        select: { markRevision: true, text: true, source: true },
      });
    },

    async carryDisputes(number, from, to) {
      if (from.length === 0) return;
      const among = [...from];
      await tx.$executeRaw`
        WITH latest AS (
          SELECT DISTINCT ON ("memberKey") "memberKey", "revision" FROM "Mark"
          WHERE "debateId" = ${debateId} AND "number" = ${number} AND "topic" = 'source'
            AND "kind" = 'dispute' AND "revision" = ANY(${among}::int[])
          ORDER BY "memberKey", "at" DESC, "revision" DESC
        )
        DELETE FROM "Mark" m USING latest
        WHERE m."debateId" = ${debateId} AND m."number" = ${number} AND m."topic" = 'source'
          AND m."memberKey" = latest."memberKey" AND m."revision" <> latest."revision"
          AND (m."revision" = ${to} OR m."kind" = 'dispute' AND m."revision" = ANY(${among}::int[]))`;
      await tx.$executeRaw`
        UPDATE "Mark" SET "revision" = ${to}, "told" = false
        WHERE "debateId" = ${debateId} AND "number" = ${number} AND "topic" = 'source'
          AND "kind" = 'dispute' AND "revision" = ANY(${among}::int[])`;
    },
  };
}
