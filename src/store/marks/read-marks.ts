import type { Mark } from '#debate/marks/mark.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';
import { mayCount } from './mark-conditions.ts';

/** Checks and disputes that may count and meet a condition on `m`, ordered by number. */
export async function readMarks(
  prisma: PrismaClient,
  debateId: string,
  condition: Prisma.Sql,
): Promise<Mark[]> {
  return await prisma.$queryRaw<Mark[]>`
    SELECT "number", "memberKey", "kind", "revision", "highestNumber", "quote"
    FROM (${mayCount(debateId, condition)}) AS counted ORDER BY "number", "at", "memberKey"`;
}
