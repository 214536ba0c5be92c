import type { DebateState } from '#debate/core/debate.ts';
import type { DebateTransaction } from '#debate/ports.ts';
import type { NewSummary } from '#debate/summary/summary-transaction.ts';
import { writeState } from '#store/debates/debates.ts';
import { Prisma } from '#store/generated/client.ts';

type WeekStatements = Pick<
  DebateTransaction,
  'standing' | 'putSoFar' | 'renameSoFar' | 'addWeekly' | 'ringAlarm' | 'setState'
>;

/** The statements that end a week, within a transaction that holds the debate's lock. */
export function weekStatements(tx: Prisma.TransactionClient, debateId: string): WeekStatements {
  return {
    async standing() {
      const debate = await tx.debate.findUniqueOrThrow({
        where: { id: debateId },
        select: { state: true, endsOn: true, summaryChannelId: true },
      });
      const last = await tx.summary.findFirst({
        where: { debateId, kind: 'weekly' },
        orderBy: { week: 'desc' },
        select: { week: true, endsAt: true },
      });
      return { ...debate, state: debate.state as DebateState, last };
    },

    async putSoFar(summary) {
      await tx.$executeRaw`
        ${insertSummary(debateId, summary)}
        ON CONFLICT ("debateId", "week", "kind") DO UPDATE SET ${replaced}`;
    },

    async renameSoFar(week) {
      const kind = 'so-far';
      const all = await tx.summary.findMany({
        where: { debateId, kind },
        orderBy: { madeAt: 'desc' },
        select: { week: true },
      });
      const former = all[0]?.week;
      if (former === undefined || all.some((one) => one.week === week)) return;
      // Whoever holds the post loses it; a message on its way is found by its former name only.
      const renamed = await tx.$executeRaw`
        UPDATE "Post" SET "week" = ${week}, "hold" = "hold" + 1, "heldUntil" = NULL
        WHERE "debateId" = ${debateId} AND "kind" = 'summary' AND "summaryKind" = ${kind}
          AND "week" = ${former} AND ("messageId" IS NOT NULL OR "sentAt" IS NULL)`;
      if (renamed === 0) return;
      const where = { debateId, kind, week: former };
      await tx.summary.updateMany({ where, data: { week } });
      await tx.record.updateMany({ where, data: { week } });
    },

    async addWeekly(summary) {
      const added = await tx.$executeRaw`
        ${insertSummary(debateId, summary)} ON CONFLICT DO NOTHING`;
      return added > 0;
    },

    async ringAlarm() {
      await tx.debate.update({ where: { id: debateId }, data: { rulesOnly: true } });
    },

    setState: (state, at) => writeState(tx, debateId, state, at),
  };
}

/**
 * Frozen values; those without a column of their own are JSON. JSON is passed as one string,
 * because Prisma walks through objects, which takes longer than a transaction may in a debate of
 * many items.
 */
function insertSummary(debateId: string, summary: NewSummary): Prisma.Sql {
  const { week, kind, startsAt, endsAt, madeAt, late, final, unposted, rules } = summary;
  const [content, moves] = [JSON.stringify(summary.content), JSON.stringify(summary.moves)];
  return Prisma.sql`
    INSERT INTO "Summary" ("debateId", "week", "kind", "startsAt", "endsAt", "madeAt", "late",
      "final", "unposted", "rules", "content", "moves")
    VALUES (${debateId}, ${week}, ${kind}, ${startsAt}, ${endsAt}, ${madeAt}, ${late},
      ${final}, ${unposted}, ${rules}, ${content}::jsonb, ${moves}::jsonb)`;
}

const replaced = Prisma.sql`
  "startsAt" = EXCLUDED."startsAt", "endsAt" = EXCLUDED."endsAt", "madeAt" = EXCLUDED."madeAt",
  "late" = EXCLUDED."late", "final" = EXCLUDED."final", "unposted" = EXCLUDED."unposted",
  "rules" = EXCLUDED."rules", "content" = EXCLUDED."content",
  "moves" = EXCLUDED."moves"`;
