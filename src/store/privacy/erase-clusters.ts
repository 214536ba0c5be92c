import type { Prisma } from '#store/generated/client.ts';

/**
 * Empties the clusters that these items founded, when filed or by an edit. A founder's text leaves
 * no trace; its source stays only if another item in the cluster still cites it. Of a cluster that
 * an edit founded before founders were stored, it is known only that the founder is an older,
 * revised item on the same claim, side and target: it is emptied if any of these items may be that
 * one. Call this once the items are tombstones.
 */
export async function eraseClusters(
  tx: Prisma.TransactionClient,
  debateId: string,
  numbers: readonly number[],
): Promise<void> {
  const erased = [...numbers];
  await tx.$executeRaw`
    UPDATE "Cluster" c SET "textKey" = NULL, "grams" = '{}', "names" = '{}', "numbers" = '{}',
      "sourceKey" = CASE WHEN EXISTS (
        SELECT 1 FROM "Evidence" e WHERE e."debateId" = c."debateId" AND e."cluster" = c."number"
          AND e."sourceKey" = c."sourceKey") THEN c."sourceKey" END
    WHERE c."debateId" = ${debateId} AND (c."founder" = ANY(${erased}::int[])
      OR c."founder" IS NULL AND EXISTS (
        SELECT 1 FROM "Evidence" e WHERE e."debateId" = c."debateId"
          AND e."number" = ANY(${erased}::int[]) AND e."number" < c."number" AND e."revision" > 1
          AND e."claim" = c."claim" AND e."side" = c."side"
          AND e."target" IS NOT DISTINCT FROM c."target"))`;
}
