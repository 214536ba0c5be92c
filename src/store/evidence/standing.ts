import { Prisma } from '#store/generated/client.ts';

/** Whether an item stands: people may see it, and the tally may count it. `item` is its table's alias. */
export function standsAs(item: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${item}."withdrawnAt" IS NULL AND ${item}."hiddenAt" IS NULL
    AND ${item}."erasedAt" IS NULL)`;
}

/** The same for an item `e`. */
export const stands = standsAs(Prisma.sql`e`);

/** The same for Prisma's own queries. */
export const standing = { withdrawnAt: null, hiddenAt: null, erasedAt: null };
