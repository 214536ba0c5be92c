import type { RereadStore, RereadTransaction, StoredItem } from '#debate/evidence/reread-port.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { SOURCE_RULES } from '#debate/sources/rules/version.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';

export function createRereadStore(prisma: PrismaClient): RereadStore {
  return {
    async due(version) {
      const rows = await prisma.debate.findMany({
        where: { state: { not: 'closed' }, sourceRules: { lt: version } },
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      return rows.map((row) => row.id);
    },

    async joined(debateId) {
      const row = await prisma.debate.findUnique({
        where: { id: debateId },
        select: { sourcesJoined: true, rereadAt: true },
      });
      if (row === null || row.rereadAt === null || row.sourcesJoined === 0) return null;
      return { items: row.sourcesJoined, at: row.rereadAt };
    },
  };
}

/** How stored items are parsed again, in a transaction on one debate. */
export function rereadStatements(
  tx: Prisma.TransactionClient,
  debateId: string,
): Omit<RereadTransaction, 'clusterCandidates' | keyof PostTransaction> {
  return {
    async rereadTo(version) {
      const where = { id: debateId };
      const select = { sourceRules: true, rereadTo: true, rereadVersion: true };
      const debate = await tx.debate.findUniqueOrThrow({ where, select });
      if (debate.sourceRules >= version) return null;
      if (debate.rereadVersion === version) return debate.rereadTo;
      // This version parses everything again, whatever an earlier one has done, and restarts the count.
      const begun = { rereadVersion: version, rereadTo: 0, sourcesJoined: 0 };
      await tx.debate.update({ where, data: begun });
      return 0;
    },

    async itemsAfter(number, size) {
      return await tx.$queryRaw<StoredItem[]>`
        SELECT "number", "claim", "side", "target", "text", "source", "sourceKey", "sourceKind",
          "sourceLevel", "cluster", "filedAt",
          "withdrawnAt" IS NULL AND "hiddenAt" IS NULL AND "concededAt" IS NULL AS "standing"
        FROM "Evidence" WHERE "debateId" = ${debateId} AND "number" > ${number}
          AND "erasedAt" IS NULL
        ORDER BY "number" LIMIT ${size}`;
    },

    async setReading({ number, sourceKey: before }, reading) {
      const where = { debateId_number: { debateId, number } };
      await tx.evidence.update({ where, data: reading });
      const { sourceKey, cluster } = reading;
      if (before === null || sourceKey === null) return;
      // A move is about the source that the item had then; if its key is renamed, so is the move's.
      await tx.sourceMove.updateMany({
        where: { debateId, number, sourceKey: before },
        data: { sourceKey, cluster },
      });
    },

    async foundCluster({ number, canonical, fingerprint, ...scope }) {
      const { textKey, grams, names, numbers } = fingerprint;
      const lists = { grams: [...grams], names: [...names], numbers: [...numbers] };
      const founded = {
        ...scope,
        ...lists,
        textKey,
        sourceKey: canonical ?? null,
        founder: number,
      };
      await tx.cluster.upsert({
        where: { debateId_number: { debateId, number } },
        create: { debateId, number, ...founded, sourceRules: SOURCE_RULES },
        update: { ...founded, sourceRules: SOURCE_RULES },
      });
    },

    async dropCluster(number) {
      await tx.cluster.deleteMany({ where: { debateId, number } });
    },

    async noteReread(to, joined, at) {
      await tx.debate.update({
        where: { id: debateId },
        data: { rereadTo: to, rereadAt: at, sourcesJoined: { increment: joined } },
      });
    },

    async finishReread(version) {
      await tx.cluster.deleteMany({ where: { debateId, sourceRules: { lt: version } } });
      await moveAgain(tx, debateId);
      await tx.debate.update({
        where: { id: debateId },
        data: { sourceRules: version, rereadTo: 0 },
      });
    },
  };
}

/** In chronological order, since the other item of a move may itself have been moved before. */
async function moveAgain(tx: Prisma.TransactionClient, debateId: string): Promise<void> {
  const moves = await tx.sourceMove.findMany({
    where: { debateId },
    select: { number: true },
    orderBy: [{ at: 'asc' }, { number: 'asc' }],
  });
  for (const { number } of moves) {
    await tx.$executeRaw`
      UPDATE "Evidence" e SET "cluster" = o."cluster"
      FROM "SourceMove" m JOIN "Evidence" o
        ON o."debateId" = m."debateId" AND o."number" = m."of"
      WHERE m."debateId" = ${debateId} AND m."number" = ${number}
        AND e."debateId" = m."debateId" AND e."number" = m."number"
        AND e."sourceKey" = m."sourceKey"`;
  }
}
