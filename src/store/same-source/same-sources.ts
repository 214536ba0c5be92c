import type { SameSourceStore, SourceMove } from '#debate/same-source/same-source-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';

export function createSameSourceStore(prisma: PrismaClient): SameSourceStore {
  return { moveOf: (debateId, number) => selectMove(prisma, debateId, number) };
}

export async function selectMove(
  client: Prisma.TransactionClient,
  debateId: string,
  number: number,
): Promise<SourceMove | null> {
  const rows = await client.$queryRaw<SourceMove[]>`
    SELECT m."number", m."of", m."cluster" FROM "SourceMove" m
    JOIN "Evidence" e ON e."debateId" = m."debateId" AND e."number" = m."number"
      AND e."sourceKey" = m."sourceKey"
    WHERE m."debateId" = ${debateId} AND m."number" = ${number}`;
  return rows[0] ?? null;
}
