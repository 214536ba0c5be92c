import type { Miscount, RecountStore } from '#debate/ballot/recount-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';
import { lockPoll } from './periods.ts';

/** Counting a million votes takes some seconds. */
const PATIENCE = { timeout: 120_000 };

type Counter = { readonly voters: number; readonly changes: number };
type OfClaim = {
  readonly claim: number;
  readonly agree: number;
  readonly disagree: number;
  readonly unsure: number;
  readonly minds: number;
};

type Counters = Partial<Readonly<Record<Miscount['what'], number>>>;

const COUNTERS = ['voters', 'changes', 'agree', 'disagree', 'unsure', 'minds'] as const;

/**
 * Counts votes instead of trusting their counters. The counters towards the next step are left alone:
 * they include members who have erased their data, whose rows are gone.
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

    recount: (debateId) =>
      prisma.$transaction(async (tx) => {
        await lockPoll(tx, debateId);
        return [...(await recountPoll(tx, debateId)), ...(await recountClaims(tx, debateId))];
      }, PATIENCE),
  };
}

async function recountPoll(tx: Prisma.TransactionClient, debateId: string): Promise<Miscount[]> {
  const [is] = await tx.$queryRaw<Counter[]>`
    SELECT (SELECT count(DISTINCT v."voterKey")::int FROM "Vote" v
        WHERE v."debateId" = p."debateId" AND v."stance" IS NOT NULL) AS "voters",
      (SELECT count(*)::int FROM "VoteChange" c
        WHERE c."debateId" = p."debateId" AND c."period" = p."period") AS "changes"
    FROM "Poll" p WHERE p."debateId" = ${debateId}`;
  const was = await tx.poll.findUnique({
    where: { debateId },
    select: { voters: true, changes: true },
  });
  if (is === undefined || was === null) return [];
  const found = differences(null, was, is);
  if (found.length > 0) await tx.poll.update({ where: { debateId }, data: is });
  return found;
}

async function recountClaims(tx: Prisma.TransactionClient, debateId: string): Promise<Miscount[]> {
  const counted = await tx.$queryRaw<OfClaim[]>`
    SELECT c."claim", coalesce(v."agree", 0) AS "agree", coalesce(v."disagree", 0) AS "disagree",
      coalesce(v."unsure", 0) AS "unsure", coalesce(m."minds", 0) AS "minds"
    FROM "VoteCount" c
    LEFT JOIN (
      SELECT "claim", count(*) FILTER (WHERE "stance" = 'agree')::int AS "agree",
        count(*) FILTER (WHERE "stance" = 'disagree')::int AS "disagree",
        count(*) FILTER (WHERE "stance" = 'unsure')::int AS "unsure"
      FROM "Vote" WHERE "debateId" = ${debateId} GROUP BY "claim"
    ) AS v ON v."claim" = c."claim"
    LEFT JOIN (
      SELECT o."claim", count(DISTINCT o."voterKey")::int AS "minds" FROM "VoteChange" o
      WHERE o."debateId" = ${debateId} AND o."from" IS NOT NULL AND o."to" IS NOT NULL
        AND o."period" = (SELECT "period" FROM "Poll" WHERE "debateId" = ${debateId})
      GROUP BY o."claim"
    ) AS m ON m."claim" = c."claim"
    WHERE c."debateId" = ${debateId} ORDER BY c."claim"`;
  const kept = await tx.voteCount.findMany({
    where: { debateId },
    select: { claim: true, agree: true, disagree: true, unsure: true, minds: true },
  });
  const found: Miscount[] = [];
  for (const { claim, ...is } of counted) {
    const was = kept.find((one) => one.claim === claim);
    const wrong = was === undefined ? [] : differences(claim, was, is);
    const where = { debateId_claim: { debateId, claim } };
    if (wrong.length > 0) await tx.voteCount.update({ where, data: is });
    found.push(...wrong);
  }
  return found;
}

function differences(claim: number | null, was: Counters, is: Counters): Miscount[] {
  return COUNTERS.map((what) => ({ claim, what, was: was[what] ?? 0, is: is[what] ?? 0 })).filter(
    (one) => one.was !== one.is,
  );
}
