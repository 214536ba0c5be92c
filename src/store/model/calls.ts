import type { BudgetWeek, CallStore, CallTotals, MemberShare } from '#debate/model/ledger-port.ts';
import type { CallFailure } from '#debate/model/model-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';

/** Once half of a week's tokens is spent, a member gets a twentieth of all, or one request. */
const [SHARED_FROM, MEMBER_SHARE] = [1 / 2, 1 / 20];

/** The ledger of requests to models, and the tokens that were spent in a week. */
export function createCallStore(prisma: PrismaClient): CallStore {
  return {
    async reserve(of, tokens, budget, share) {
      if (share === undefined) return await reserve(prisma, of, tokens, budget);
      return await prisma.$transaction(async (tx) => {
        if (!(await fitsShare(tx, of, tokens, budget, share))) return false;
        if (!(await reserve(tx, of, tokens, budget))) return false;
        await addToShare(tx, share, tokens);
        return true;
      });
    },

    async settle({ guildId, week }, call, share) {
      const { debateId, purpose, item, model, server, outcome, usage, charged, ms, at } = call;
      await prisma.$transaction([
        prisma.modelCall.create({
          data: {
            debateId,
            purpose,
            item,
            model,
            server,
            outcome,
            charged,
            ms,
            at,
            tokensIn: usage.in,
            tokensCached: usage.cached,
            tokensOut: usage.out,
          },
        }),
        prisma.tokenWeek.updateMany({
          where: { guildId, week },
          data: { tokens: { increment: charged - call.reserved } },
        }),
        ...(share === undefined
          ? []
          : [
              prisma.limitUse.updateMany({
                where: { key: share.key },
                data: { used: { increment: charged - call.reserved } },
              }),
            ]),
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

type Client = Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw'>;

/** The row lock serialises simultaneous reservations across all processes. */
async function reserve(
  client: Client,
  { guildId, week }: BudgetWeek,
  tokens: number,
  budget: number,
): Promise<boolean> {
  const changed = await client.$executeRaw`
    INSERT INTO "TokenWeek" AS w ("guildId", "week", "tokens")
    SELECT ${guildId}, ${week}, ${tokens}::int WHERE ${tokens}::int <= ${budget}::int
    ON CONFLICT ("guildId", "week") DO UPDATE SET "tokens" = w."tokens" + EXCLUDED."tokens"
    WHERE w."tokens" + EXCLUDED."tokens" <= ${budget}::int`;
  return changed > 0;
}

/** Whether the member may still use so many tokens. Locks the week's row first, for all members. */
async function fitsShare(
  client: Client,
  { guildId, week }: BudgetWeek,
  tokens: number,
  budget: number,
  { key }: MemberShare,
): Promise<boolean> {
  // A row that is not there yet could not be locked, and two first requests would both pass.
  await client.$executeRaw`
    INSERT INTO "TokenWeek" ("guildId", "week", "tokens") VALUES (${guildId}, ${week}, 0)
    ON CONFLICT DO NOTHING`;
  const weeks = await client.$queryRaw<{ tokens: number }[]>`
    SELECT "tokens" FROM "TokenWeek" WHERE "guildId" = ${guildId} AND "week" = ${week}
    FOR UPDATE`;
  if ((weeks[0]?.tokens ?? 0) < budget * SHARED_FROM) return true;
  const uses = await client.$queryRaw<{ used: number }[]>`
    SELECT "used" FROM "LimitUse" WHERE "key" = ${key}`;
  const had = uses[0]?.used ?? 0;
  return had <= 0 || had + tokens <= budget * MEMBER_SHARE;
}

async function addToShare(
  client: Client,
  { key, goneAt }: MemberShare,
  tokens: number,
): Promise<void> {
  await client.$executeRaw`
    INSERT INTO "LimitUse" AS u ("key", "used", "goneAt") VALUES (${key}, ${tokens}::int, ${goneAt})
    ON CONFLICT ("key") DO UPDATE SET "used" = u."used" + EXCLUDED."used"`;
}
