import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import type { SameSourceTransaction } from '#debate/same-source/same-source-port.ts';
import { settledClusters } from '#debate/tally/settled-clusters.ts';
import { readLinkedByMoves } from '#store/evidence/linked-by-moves.ts';
import { stands } from '#store/evidence/standing.ts';
import type { Prisma } from '#store/generated/client.ts';
import { selectMove } from './same-sources.ts';

/**
 * Members' statements that two items have one source, and what follows from them, in a transaction
 * on one debate.
 */
export function sameSourceStatements(
  tx: Prisma.TransactionClient,
  debateId: string,
): SameSourceTransaction & Pick<ClusterTransaction, 'movedCluster'> {
  return {
    async saySame({ number, of, memberKey, at }) {
      const where = { debateId_number_memberKey: { debateId, number, memberKey } };
      const before = await tx.sameSource.findUnique({ where });
      // Repeated, a statement keeps its time, and with it the highest item number of that time.
      if (before?.of === of) return;
      const { _max } = await tx.evidence.aggregate({ where: { debateId }, _max: { number: true } });
      const said = { of, highestNumber: _max.number ?? 0, at };
      await tx.sameSource.upsert({
        where,
        create: { debateId, number, memberKey, ...said },
        update: said,
      });
    },

    async sayingsOf(number, of) {
      return await tx.sameSource.findMany({
        where: { debateId, number, of },
        orderBy: [{ at: 'asc' }, { memberKey: 'asc' }],
        select: { memberKey: true, highestNumber: true },
      });
    },

    async sayingsBy(memberKey, claim, side, besides) {
      const rows = await tx.$queryRaw<{ number: number }[]>`
        SELECT s."number" FROM "SameSource" s
        JOIN "Evidence" e ON e."debateId" = s."debateId" AND e."number" = s."number"
        WHERE s."debateId" = ${debateId} AND s."memberKey" = ${memberKey}
          AND e."claim" = ${claim} AND e."side" = ${side} AND e."authorKey" <> ${memberKey}
          AND s."number" <> ${besides} AND ${stands} ORDER BY s."number"`;
      return rows.map((row) => row.number);
    },

    async unsaySame(number, memberKey) {
      await tx.sameSource.deleteMany({ where: { debateId, number, memberKey } });
    },

    async movedCluster(number, sourceKey, own) {
      const moved = await tx.sourceMove.findFirst({ where: { debateId, number, sourceKey } });
      if (moved === null) return own;
      const where = { debateId_number: { debateId, number } };
      await tx.sourceMove.update({ where, data: { cluster: own } });
      const other = { debateId_number: { debateId, number: moved.of } };
      const found = await tx.evidence.findUnique({ where: other, select: { cluster: true } });
      return found?.cluster ?? own;
    },

    moveOf: (number) => selectMove(tx, debateId, number),

    async moveItem({ number, to, ...move }) {
      const where = { debateId_number: { debateId, number } };
      const { sourceKey } = await tx.evidence.update({ where, data: { cluster: to } });
      const moved = { ...move, sourceKey: sourceKey ?? '' };
      await tx.sourceMove.upsert({ where, create: { debateId, number, ...moved }, update: moved });
    },

    async partItem({ number, of, cluster, at }) {
      const where = { debateId_number: { debateId, number } };
      await tx.sourceMove.delete({ where });
      await tx.evidence.update({ where, data: { cluster } });
      await tx.sourceApart.upsert({
        where: { debateId_number_of: { debateId, number, of } },
        create: { debateId, number, of, at },
        update: { at },
      });
    },

    async isApart(number, cluster) {
      const where = await apart(tx, debateId, number, cluster);
      return (await tx.sourceApart.count({ where })) > 0;
    },

    async liftApart(number, cluster) {
      await tx.sourceApart.deleteMany({ where: await apart(tx, debateId, number, cluster) });
    },
  };
}

/**
 * The rulings between an item and what counts in a cluster or cites the same source and was moved
 * elsewhere. Matches both orders: the two named the other way round would be joined as well.
 */
async function apart(
  tx: Prisma.TransactionClient,
  debateId: string,
  number: number,
  cluster: number,
): Promise<Prisma.SourceApartWhereInput> {
  const linked = await readLinkedByMoves(tx, debateId, [cluster]);
  const clusterOf = settledClusters(linked, ({ standing }) => standing);
  const there = linked.filter(
    (one) => one.home === cluster || clusterOf(one.cluster) === clusterOf(cluster),
  );
  const others = { in: there.map((one) => one.number) };
  return {
    debateId,
    OR: [
      { number, of: others },
      { number: others, of: number },
    ],
  };
}
