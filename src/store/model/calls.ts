import type { CallStore, CallTotals } from '#debate/model/ledger-port.ts';
import type { CallFailure } from '#debate/model/model-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/** The ledger of requests to models, and what is left of a week's tokens. */
export function createCallStore(prisma: PrismaClient): CallStore {
  return {
    /** The row's lock puts simultaneous reservations in order, across all processes. */
    async reserve({ guildId, week }, tokens, budget) {
      const changed = await prisma.$executeRaw`
        INSERT INTO "TokenWeek" AS w ("guildId", "week", "tokens")
        SELECT ${guildId}, ${week}, ${tokens}::int WHERE ${tokens}::int <= ${budget}::int
        ON CONFLICT ("guildId", "week") DO UPDATE SET "tokens" = w."tokens" + EXCLUDED."tokens"
        WHERE w."tokens" + EXCLUDED."tokens" <= ${budget}::int`;
      return changed > 0;
    },

    async settle({ guildId, week }, call) {
      const { debateId, purpose, item, model, server, outcome, usage, charged, ms, at } = call;
      await prisma.$transaction([
        prisma.modelCall.create({
          data: {
            ...{ debateId, purpose, item, model, server, outcome, charged, ms, at },
            tokensIn: usage.in,
            tokensCached: usage.cached,
            tokensOut: usage.out,
          },
        }),
        prisma.tokenWeek.updateMany({
          where: { guildId, week },
          data: { tokens: { increment: charged - call.reserved } },
        }),
      ]);
    },

    async spent({ guildId, week }) {
      const where = { guildId_week: { guildId, week } };
      return (await prisma.tokenWeek.findUnique({ where }))?.tokens ?? 0;
    },

    async totals(debateId, since) {
      const rows = await prisma.$queryRaw<Omit<CallTotals, 'lastFailure' | 'lastModel'>[]>`
        SELECT count(*)::int AS "calls",
          count(*) FILTER (WHERE "outcome" <> 'ok')::int AS "failed",
          coalesce(sum("tokensIn"), 0)::float AS "in",
          coalesce(sum("tokensCached"), 0)::float AS "cached",
          coalesce(sum("tokensOut"), 0)::float AS "out",
          count(*) FILTER (WHERE "tokensIn" IS NULL OR "tokensOut" IS NULL)::int AS "unknown"
        FROM "ModelCall" WHERE "debateId" = ${debateId} AND "at" >= ${since}`;
      const newest = await prisma.modelCall.findFirst({
        where: { debateId, model: { not: '' } },
        orderBy: { at: 'desc' },
        select: { model: true },
      });
      const last = await prisma.modelCall.findFirst({
        where: { debateId, outcome: { not: 'ok' } },
        orderBy: { at: 'desc' },
        select: { outcome: true, at: true },
      });
      const none = { calls: 0, failed: 0, in: 0, cached: 0, out: 0, unknown: 0 };
      return {
        ...(rows[0] ?? none),
        lastModel: newest?.model ?? null,
        lastFailure: last && { outcome: last.outcome as CallFailure, at: last.at },
      };
    },
  };
}
