import type { KeptWriting, WritingStore } from '../debate/writing-port.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';

export function createWritingStore(prisma: PrismaClient): WritingStore {
  return {
    async find(debateId, key) {
      const row = await prisma.writing.findFirst({ where: { debateId, key } });
      // `bullets` is what keep wrote.
      return (
        row && { key, model: row.model, bullets: row.bullets as unknown as KeptWriting['bullets'] }
      );
    },

    async keep(debateId, { key, model, bullets }, at) {
      const data = { key, model, bullets: bullets as unknown as Prisma.InputJsonValue, at };
      const where = { debateId };
      await prisma.writing.upsert({ where, create: { debateId, ...data }, update: data });
    },
  };
}
