import { votersOf } from '#debate/ballot/rules/votes.ts';
import type { PeriodVotes } from '#debate/ballot/vote-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';
import { lockDebate } from '#store/lock-debate.ts';

/** A claim's numbers as they are stored with a period that has ended. */
type ShownClaim = {
  readonly claim: number;
  readonly agree: number;
  readonly disagree: number;
  readonly unsure: number;
  readonly minds: number;
};

type Period = {
  readonly number: number;
  readonly voters: number;
  readonly changes: number;
  readonly claims: readonly ShownClaim[];
};

type EndedPeriod = Period & {
  readonly week: string;
  /** The cut-off that it was ended for; null where an earlier version ended it. */
  readonly endsAt: Date | null;
  /** Whether the week's own summary has been stored, with these numbers. */
  readonly isTold: boolean;
};

/** The open period with the numbers that may be shown, all read at one moment. */
export async function openPeriod(
  prisma: Pick<Prisma.TransactionClient, '$queryRaw'>,
  debateId: string,
): Promise<PeriodVotes> {
  const rows = await prisma.$queryRaw<Period[]>`
    SELECT p."period" AS "number", p."voters", p."changes", (
      SELECT coalesce(jsonb_agg(jsonb_build_object('claim', c."claim", 'agree', c."shownAgree",
        'disagree', c."shownDisagree", 'unsure', c."shownUnsure", 'minds', c."shownMinds")
        ORDER BY c."claim"), '[]')
      FROM "VoteCount" c WHERE c."debateId" = p."debateId") AS "claims"
    FROM "Poll" p WHERE p."debateId" = ${debateId}`;
  const [row] = rows;
  if (row === undefined) throw new Error(`debate ${debateId} has no poll`);
  return toVotes(row);
}

/**
 * Ends the open period for the summary of a week, unless one was ended for it with this cut-off or a
 * later one. Periods that ended earlier without a stored summary are merged into this one:
 * docs/decisions/0040-votes-belong-to-periods.md.
 *
 * The debate's row is locked, so that a summary is stored either before or after, and then the poll's
 * row, so that a running batch comes entirely before or after; only for as long as the counters take,
 * however many votes there are. The votes' rows are rewritten afterwards, by `putInOrder`.
 */
export async function endPeriod(
  prisma: PrismaClient,
  debateId: string,
  week: string,
  cutOff: Date,
): Promise<PeriodVotes> {
  return await prisma.$transaction(async (tx) => {
    await lockDebate(tx, debateId);
    await lockPoll(tx, debateId);
    const ended = await endedPeriods(tx, debateId, week);
    const own = ended.find((period) => period.week === week);
    if (own !== undefined && isFinal(own, cutOff)) return toVotes(own);
    const untold = ended.filter(({ isTold }) => !isTold);
    const votes = untold.map(toVotes).reduce(together, await openPeriod(tx, debateId));
    const numbers = untold.map(({ number }) => number);
    await tx.votePeriod.deleteMany({ where: { debateId, number: { in: numbers } } });
    await freeze(tx, debateId, { week, cutOff }, votes);
    await beginNext(tx, debateId);
    return votes;
  });
}

/** The period of a week, and all periods without a stored summary. */
async function endedPeriods(
  tx: Prisma.TransactionClient,
  debateId: string,
  week: string,
): Promise<EndedPeriod[]> {
  return await tx.$queryRaw<EndedPeriod[]>`
    SELECT p."number", p."week", p."endsAt", p."voters", p."changes", p."claims",
      s."week" IS NOT NULL AS "isTold"
    FROM "VotePeriod" p LEFT JOIN "Summary" s
      ON s."debateId" = p."debateId" AND s."week" = p."week" AND s."kind" = 'weekly'
    WHERE p."debateId" = ${debateId} AND (p."week" = ${week} OR s."week" IS NULL)
    ORDER BY p."number"`;
}

function isFinal({ isTold, endsAt }: EndedPeriod, cutOff: Date): boolean {
  return isTold || (endsAt !== null && endsAt >= cutOff);
}

/**
 * Merges an earlier period into a later one. Somebody who changed their mind in both is one person,
 * and finding them would mean reading all votes: the larger number is used, which is never too high.
 */
function together(later: PeriodVotes, earlier: PeriodVotes): PeriodVotes {
  const minds = new Map(later.minds);
  for (const [claim, of] of earlier.minds) minds.set(claim, Math.max(of, minds.get(claim) ?? 0));
  return { ...later, changes: later.changes + earlier.changes, minds };
}

/** Cannot change within a transaction that has locked the debate. */
export async function endedPeriod(
  tx: Prisma.TransactionClient,
  debateId: string,
  week: string,
): Promise<number | null> {
  const where = { debateId_week: { debateId, week } };
  return (await tx.votePeriod.findUnique({ where, select: { number: true } }))?.number ?? null;
}

/** The first lock on a debate's votes, to be taken after the debate's own. */
export async function lockPoll(tx: Prisma.TransactionClient, debateId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Poll" WHERE "debateId" = ${debateId} FOR NO KEY UPDATE`;
}

async function freeze(
  tx: Prisma.TransactionClient,
  debateId: string,
  { week, cutOff: endsAt }: { readonly week: string; readonly cutOff: Date },
  { number, voters, changes, counts, minds }: PeriodVotes,
): Promise<void> {
  const claims = [...counts].map(([claim, of]) => ({
    claim,
    ...of,
    minds: minds.get(claim) ?? 0,
  }));
  const data = { debateId, number, week, endsAt, voters, changes, claims };
  await tx.votePeriod.create({ data });
}

/**
 * Once the rows have been rewritten, it is no longer known which voters changed since the last step,
 * so only their number is carried over. From the votes' own history, by period, the function
 * `cast_batch` can later tell who cannot have been among them. Only if nothing at all was changed or
 * erased do the rows still match the shown numbers exactly, rewritten or not: each vote then has the
 * stance that it had at the step.
 */
async function beginNext(tx: Prisma.TransactionClient, debateId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "VoteCount" c SET "carried" = c."changed"
        + greatest(c."erased" - c."fresh", c."fresh" - c."erased" - c."gone", 0),
      "gone" = c."gone" + c."erased", "changed" = 0, "fresh" = 0, "erased" = 0,
      "since" = c."since"
        + ((c."changed", c."fresh", c."erased", c."gone") = (0, 0, 0, 0))::int
    FROM "Poll" p
    WHERE p."debateId" = c."debateId" AND c."debateId" = ${debateId} AND c."since" = p."period"`;
  await tx.$executeRaw`
    UPDATE "VoteCount" SET "minds" = 0, "shownMinds" = 0 WHERE "debateId" = ${debateId}`;
  await tx.$executeRaw`
    UPDATE "Poll" SET "period" = "period" + 1, "changes" = 0 WHERE "debateId" = ${debateId}`;
}

function toVotes({ number, voters, changes, claims }: Period): PeriodVotes {
  const counts = claims.map(
    ({ claim, agree, disagree, unsure }) => [claim, { agree, disagree, unsure }] as const,
  );
  return {
    number,
    voters,
    changes,
    counts: new Map(counts.filter(([, of]) => votersOf(of) > 0)),
    minds: new Map(claims.filter(({ minds }) => minds > 0).map((one) => [one.claim, one.minds])),
  };
}
