import { z } from 'zod';
import { castVote } from '#debate/ballot/cast-vote.ts';
import {
  BALLOT_START,
  type BallotCursor,
  readBallot,
  readCounts,
} from '#debate/ballot/read-ballot.ts';
import { type Stance, stances } from '#debate/ballot/rules/votes.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import { chosenNumber, numberArg } from '#discord/edge/inputs.ts';
import { answer, type Reply, update } from '#discord/edge/reply.ts';
import { type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import { ballotView } from './ballot-view.ts';

/** Shows the ballot in a private message of its own: from a command or a public message. */
export async function openBallot(context: DebateContext, cursor: BallotCursor): Promise<Reply> {
  const { ports, debate, caller } = context;
  return answer(ballotView(debate.id, await readBallot(ports, debate, caller, cursor)));
}

async function turnTo(context: DebateContext, cursor: BallotCursor): Promise<Reply> {
  const { ports, debate, caller } = context;
  return update(ballotView(debate.id, await readBallot(ports, debate, caller, cursor)));
}

/** Stores the vote, then shows what it did above the next claim, or above the same one again. */
async function vote(
  context: DebateContext,
  claim: number,
  stance: Stance | null,
  cursor: BallotCursor,
): Promise<Reply> {
  const { ports, debate, caller } = context;
  const result = await castVote(ports, debate, caller, { claim, stance });
  const [counts, ballot] = await Promise.all([
    readCounts(ports, debate, claim),
    readBallot(ports, debate, caller, cursor),
  ]);
  const last = { claim: findClaim(debate, claim), stance, result, counts };
  return update(ballotView(debate.id, ballot, last));
}

const END: BallotCursor = { after: Number.MAX_SAFE_INTEGER };
const nothing = z.object({});
const claimOnly = z.object({ claim: numberArg });

export const ballotActions: Actions = {
  'ballot:start': {
    args: [],
    route: inDebate({
      debate: 'taking',
      input: nothing,
      run: (_, context) => openBallot(context, BALLOT_START),
    }),
  },
  'ballot:claim': {
    args: ['claim'],
    route: inDebate({
      debate: 'taking',
      input: claimOnly,
      run: ({ claim }, context) => openBallot(context, { at: claim }),
    }),
  },
  'ballot:vote': {
    args: ['claim', 'to'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ claim: numberArg, to: z.enum([...stances, 'withdraw']) }),
      run: ({ claim, to }, context) =>
        to === 'withdraw'
          ? vote(context, claim, null, { at: claim })
          : vote(context, claim, to, { after: claim }),
    }),
  },
  // The same on a claim that has moved: those that have moved as well come next.
  'ballot:again': {
    args: ['claim', 'to'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ claim: numberArg, to: z.enum([...stances, 'withdraw']) }),
      run: ({ claim, to }, context) =>
        vote(context, claim, to === 'withdraw' ? null : to, { movedAfter: claim }),
    }),
  },
  'ballot:pass': {
    args: ['claim'],
    route: inDebate({
      debate: 'taking',
      input: claimOnly,
      run: ({ claim }, context) => turnTo(context, { movedAfter: claim }),
    }),
  },
  'ballot:undo': {
    args: ['claim', 'was'],
    route: inDebate({
      debate: 'taking',
      input: z.object({
        claim: numberArg,
        was: z.enum(['was-agree', 'was-disagree', 'was-unsure', 'was-none']),
      }),
      run: ({ claim, was }, context) =>
        vote(context, claim, stances.find((stance) => was === `was-${stance}`) ?? null, {
          at: claim,
        }),
    }),
  },
  'ballot:skip': {
    args: ['claim'],
    route: inDebate({
      debate: 'taking',
      input: claimOnly,
      run: ({ claim }, context) => turnTo(context, { after: claim }),
    }),
  },
  'ballot:go': {
    args: [],
    route: inDebate({
      debate: 'taking',
      input: z.object({ values: chosenNumber }),
      run: ({ values }, context) => turnTo(context, { at: values }),
    }),
  },
  'ballot:answers': {
    args: [],
    route: inDebate({
      debate: 'taking',
      input: nothing,
      run: (_, context) => turnTo(context, END),
    }),
  },
};
