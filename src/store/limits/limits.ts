import type { Allowance, LimitStore } from '#debate/limits/limit-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';

export function createLimitStore(prisma: PrismaClient): LimitStore {
  return {
    used: (key) => used(prisma, key),
    use: (key, of) => use(prisma, key, of),
    frozenUntil: (debateId, key, now) => frozenUntil(prisma, debateId, key, now),
    async usesOf(keys) {
      const rows = await prisma.limitUse.findMany({ where: { key: { in: [...keys] } } });
      return new Map(rows.map(({ key, ...use }) => [key, use]));
    },
    async dropPast(now) {
      await prisma.limitUse.deleteMany({ where: { goneAt: { lte: now } } });
      await prisma.freeze.deleteMany({ where: { until: { lte: now } } });
    },
  };
}

type Client = Pick<Prisma.TransactionClient, 'limitUse' | 'freeze' | '$executeRaw'>;

export async function used(client: Client, key: string): Promise<number> {
  return (await client.limitUse.findUnique({ where: { key } }))?.used ?? 0;
}

/** The row lock serialises simultaneous uses across all processes. */
export async function use(client: Client, key: string, of: Allowance): Promise<boolean> {
  if (of.most < 1) return false;
  const changed = await client.$executeRaw`
    INSERT INTO "LimitUse" AS u ("key", "used", "goneAt") VALUES (${key}, 1, ${of.goneAt})
    ON CONFLICT ("key") DO UPDATE SET "used" = u."used" + 1 WHERE u."used" < ${of.most}::int`;
  return changed > 0;
}

export async function frozenUntil(
  client: Client,
  debateId: string,
  key: string,
  now: Date,
): Promise<Date | null> {
  const found = await client.freeze.findFirst({ where: { debateId, key, until: { gt: now } } });
  return found?.until ?? null;
}
