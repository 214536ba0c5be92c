import type { KeptWriting, NewWriting, WritingStore } from '#debate/summary/kept-writing-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';

export function createWritingStore(prisma: PrismaClient): WritingStore {
  return {
    async find(debateId, key) {
      const row = await prisma.writing.findFirst({ where: { debateId, key } });
      // `keepWriting` wrote `bullets` from a value of this type.
      return row && { key, model: row.model, bullets: row.bullets as unknown as Bullets };
    },
  };
}

type Bullets = KeptWriting['bullets'];

/** Under the debate's lock, which erasures take too, so that none comes between check and write. */
export async function keepWriting(
  tx: Prisma.TransactionClient,
  debateId: string,
  { key, model, bullets, items, at }: NewWriting,
): Promise<void> {
  const where = { debateId, number: { in: [...items] }, erasedAt: { not: null } };
  if ((await tx.evidence.count({ where })) > 0) return;
  const data = { key, model, bullets: bullets as unknown as Prisma.InputJsonValue, at };
  await tx.writing.upsert({ where: { debateId }, create: { debateId, ...data }, update: data });
}
