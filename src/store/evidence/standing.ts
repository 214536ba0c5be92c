import { Prisma } from '#store/generated/client.ts';

/** Whether people may see an item `e`, and the tally may count it. */
export const stands = Prisma.sql`
  e."withdrawnAt" IS NULL AND e."hiddenAt" IS NULL AND e."erasedAt" IS NULL`;
