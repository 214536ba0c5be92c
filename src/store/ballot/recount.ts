import type { Miscount, RecountStore } from '#debate/ballot/recount-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { lockPoll } from './periods.ts';

type Counters = Partial<Readonly<Record<Miscount['what'], number>>>;

/**
 * A stored counter (`was`) and the actual count (`is`), read at one moment, of a claim, or of the
 * debate if `claim` is null.
 */
type Counted = {
  readonly claim: number | null;
  /** The open period; `changes` and `minds` are counted only within it. */
  readonly period: number;
  readonly was: Counters;
  readonly is: Counters;
};

const COUNTERS = ['voters', 'changes', 'agree', 'disagree', 'unsure', 'minds'] as const;

/**
 * Counts votes instead of trusting their counters. The counters towards the next step are left
 * alone: they include members who have erased their data, whose rows are gone.
 *
 * A count takes some seconds for each million votes but blocks nobody: a statement sees votes and
 * counters at one moment, and every vote changes both, so the amount by which a counter is wrong
 * stays the same while others vote. It is corrected by that amount.
 */
export function createRecount(prisma: PrismaClient): RecountStore {
  return {
    async debates() {
      const rows = await prisma.poll.findMany({
        select: { debateId: true },
        orderBy: { debateId: 'asc' },
      });
      return rows.map(({ debateId }) => debateId);
    },

    async recount(debateId) {
      for (;;) {
        const found = await prisma.$transaction(async (tx) => {
          await lockRecount(tx, debateId);
          const counted = [
            ...(await tx.$queryRaw<Counted[]>(pollStatement(debateId))),
            ...(await tx.$queryRaw<Counted[]>(claimsStatement(debateId))),
          ];
          const wrong = counted.filter((one) => differences(one).length > 0);
          const isDone = wrong.length === 0 || (await mend(tx, debateId, wrong));
          return isDone ? wrong.flatMap(differences) : null;
        });
        if (found !== null) return found;
      }
    },
  };
}

/**
 * Two recounts at once would each correct a counter by the difference that both found. The lock
 * lasts from the count to the correction, and no vote takes it.
 */
async function lockRecount(tx: Prisma.TransactionClient, debateId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`recount:${debateId}`}, 0)) AS "taken"`;
  if (row?.taken !== true) {
    throw new Error(`another recount is counting debate ${debateId}: try again when it has ended`);
  }
}

/** False, with nothing written, if the period has ended since the count, which is then stale. */
async function mend(
  tx: Prisma.TransactionClient,
  debateId: string,
  wrong: readonly Counted[],
): Promise<boolean> {
  await lockPoll(tx, debateId);
  const poll = await tx.poll.findUnique({ where: { debateId }, select: { period: true } });
  if (wrong.some(({ period }) => period !== poll?.period)) return false;
  for (const one of wrong) {
    const by = differences(one).map(({ what, was, is }) => [what, { increment: is - was }]);
    const data = Object.fromEntries(by);
    if (one.claim === null) await tx.poll.updateMany({ where: { debateId }, data });
    else await tx.voteCount.updateMany({ where: { debateId, claim: one.claim }, data });
  }
  return true;
}

function pollStatement(debateId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT NULL AS "claim", p."period",
      jsonb_build_object('voters', p."voters", 'changes', p."changes") AS "was",
      jsonb_build_object(
        'voters', (SELECT count(DISTINCT v."voterKey") FROM "Vote" v
          WHERE v."debateId" = p."debateId" AND v."stance" IS NOT NULL),
        'changes', (SELECT count(*) FROM "VoteChange" c
          WHERE c."debateId" = p."debateId" AND c."period" = p."period")) AS "is"
    FROM "Poll" p WHERE p."debateId" = ${debateId}`;
}

function claimsStatement(debateId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c."claim", p."period", jsonb_build_object('agree', c."agree", 'disagree', c."disagree",
        'unsure', c."unsure", 'minds', c."minds") AS "was",
      jsonb_build_object('agree', coalesce(v."agree", 0), 'disagree', coalesce(v."disagree", 0),
        'unsure', coalesce(v."unsure", 0), 'minds', coalesce(m."minds", 0)) AS "is"
    FROM "VoteCount" c JOIN "Poll" p ON p."debateId" = c."debateId"
    LEFT JOIN (
      SELECT "claim", count(*) FILTER (WHERE "stance" = 'agree') AS "agree",
        count(*) FILTER (WHERE "stance" = 'disagree') AS "disagree",
        count(*) FILTER (WHERE "stance" = 'unsure') AS "unsure"
      FROM "Vote" WHERE "debateId" = ${debateId} GROUP BY "claim"
    ) AS v ON v."claim" = c."claim"
    LEFT JOIN (
      SELECT o."claim", count(DISTINCT o."voterKey") AS "minds" FROM "VoteChange" o
      WHERE o."debateId" = ${debateId} AND o."from" IS NOT NULL AND o."to" IS NOT NULL
        AND o."period" = (SELECT "period" FROM "Poll" WHERE "debateId" = ${debateId})
      GROUP BY o."claim"
    ) AS m ON m."claim" = c."claim"
    WHERE c."debateId" = ${debateId} ORDER BY c."claim"`;
}

function differences({ claim, was, is }: Counted): Miscount[] {
  return COUNTERS.map((what) => ({ claim, what, was: was[what] ?? 0, is: is[what] ?? 0 })).filter(
    (one) => one.was !== one.is,
  );
}
