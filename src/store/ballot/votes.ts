import { NO_VOTES, type Vote, type VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { VoteStore } from '#debate/ballot/vote-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { type Cast, castBatch, type Press } from './cast-batch.ts';
import { inBatches } from './in-batches.ts';
import { endPeriod, openPeriod } from './periods.ts';
import { putInOrder, unordered } from './put-in-order.ts';

/** A batch of this size takes some milliseconds; a larger one would delay its first presses. */
const MOST_IN_A_BATCH = 128;

/** Votes and their counters, maintained by the casting statement: nothing here scans the votes. */
export function createVoteStore(prisma: PrismaClient): VoteStore {
  const cast = inBatches<Press, Cast>({
    run: (debateId, presses) => castBatch(prisma, debateId, presses),
    keyOf: ({ voterKey, claim }) => `${claim} ${voterKey}`,
    most: MOST_IN_A_BATCH,
  });

  const countsOf = async (debateId: string, claim?: number) => {
    const rows = await prisma.voteCount.findMany({
      where: { debateId, ...(claim !== undefined && { claim }) },
      select: { claim: true, agree: true, disagree: true, unsure: true },
      orderBy: { claim: 'asc' },
    });
    return new Map<number, VoteCounts>(
      rows
        .filter(({ agree, disagree, unsure }) => agree + disagree + unsure > 0)
        .map(({ claim: of, ...counts }) => [of, counts]),
    );
  };

  return {
    async cast({ debateId, ...press }) {
      const result = await cast(debateId, press);
      return result === 'closed' ? null : result;
    },

    async of(debateId, voterKey) {
      return await prisma.$queryRaw<Vote[]>`
        SELECT "claim", "stance", "period" FROM "Vote"
        WHERE "debateId" = ${debateId} AND "voterKey" = ${voterKey} AND "stance" IS NOT NULL
        ORDER BY "claim"`;
    },

    async hasVoted(debateId, voterKey) {
      return (await prisma.vote.findFirst({ where: { debateId, voterKey } })) !== null;
    },

    counts: (debateId) => countsOf(debateId),

    async countsOf(debateId, claim) {
      return (await countsOf(debateId, claim)).get(claim) ?? NO_VOTES;
    },

    async hasChanged(debateId, claim, voterKey) {
      const change = await prisma.voteChange.findFirst({
        where: { debateId, claim, voterKey, from: { not: null }, to: { not: null } },
        select: { revision: true },
      });
      return change !== null;
    },

    async voters(debateId) {
      const poll = await prisma.poll.findUnique({ where: { debateId }, select: { voters: true } });
      return poll?.voters ?? 0;
    },

    open: (debateId) => openPeriod(prisma, debateId),
    endPeriod: (debateId, week, cutOff) => endPeriod(prisma, debateId, week, cutOff),
    unordered: () => unordered(prisma),
    putInOrder: (debateId, stopping) => putInOrder(prisma, debateId, stopping),
  };
}
