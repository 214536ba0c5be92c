import type { RecordTransaction } from '#debate/record/record-port.ts';
import type { Prisma } from '#store/generated/client.ts';

/** The statements that store a record, within a transaction that holds the debate's lock. */
export function recordStatements(
  tx: Prisma.TransactionClient,
  debateId: string,
): RecordTransaction {
  return {
    async newestLink() {
      const row = await tx.record.findFirst({
        where: { debateId, link: { not: null } },
        orderBy: { link: 'desc' },
        select: { link: true, hash: true },
      });
      return row === null ? null : { link: row.link ?? 0, hash: row.hash };
    },

    async keepRecord({ kind, week, link, previous, hash, text }) {
      if (kind === 'so-far') await tx.record.deleteMany({ where: { debateId, kind, week } });
      await tx.record.create({ data: { debateId, kind, week, link, previous, hash, text } });
    },
  };
}
