import type { LimitTransaction } from '#debate/limits/limit-port.ts';
import type { Prisma } from '#store/generated/client.ts';
import { frozenUntil, use, used } from './limits.ts';

/** Limits and freezes, in a transaction on one debate. */
export function limitStatements(tx: Prisma.TransactionClient, debateId: string): LimitTransaction {
  return {
    used: (key) => used(tx, key),
    use: (key, of) => use(tx, key, of),
    frozenUntil: (key, now) => frozenUntil(tx, debateId, key, now),
    async freeze(key, until) {
      const where = { debateId_key: { debateId, key } };
      if (until === null) await tx.freeze.deleteMany({ where: { debateId, key } });
      else await tx.freeze.upsert({ where, create: { debateId, key, until }, update: { until } });
    },
  };
}
