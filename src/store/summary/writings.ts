import type { KeptWriting, NewWriting, WritingStore } from '#debate/summary/kept-writing-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';

export function createWritingStore(prisma: PrismaClient): WritingStore {
  return {
    async find(debateId, key) {
      const row = await prisma.writing.findFirst({ where: { debateId, key } });
      // `keepWriting` wrote these columns from values of these types.
      if (row === null) return null;
      const { model, bullets, readings } = row;
      return { key, model, bullets: bullets as unknown as Bullets, readings: readings as Readings };
    },
  };
}

type Bullets = KeptWriting['bullets'];
type Readings = KeptWriting['readings'];

/** Under the debate's lock, which erasures take too, so that none comes between check and write. */
export async function keepWriting(
  tx: Prisma.TransactionClient,
  debateId: string,
  { key, model, bullets, readings, items, at }: NewWriting,
): Promise<void> {
  const where = { debateId, number: { in: [...items] }, erasedAt: { not: null } };
  if ((await tx.evidence.count({ where })) > 0) return;
  const json = { bullets, readings } as unknown as Record<
    'bullets' | 'readings',
    Prisma.InputJsonValue
  >;
  const data = { key, model, ...json, at };
  await tx.writing.upsert({ where: { debateId }, create: { debateId, ...data }, update: data });
}
