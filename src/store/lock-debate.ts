import type { Prisma } from './generated/client.ts';

/**
 * Locks a debate, as everything that changes several of its rows does first: filings, erasures,
 * moderation. The order of locks is in docs/decisions/0041.
 */
export function lockDebate(
  prisma: Pick<Prisma.TransactionClient, '$queryRaw'>,
  debateId: string,
): Prisma.PrismaPromise<unknown[]> {
  return prisma.$queryRaw`SELECT 1 FROM "Debate" WHERE "id" = ${debateId} FOR NO KEY UPDATE`;
}
