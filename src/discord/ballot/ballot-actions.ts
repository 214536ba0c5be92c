import { SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { BALLOT_START, type BallotCursor, readBallot } from '#debate/ballot/read-ballot.ts';
import { type Stance, stances } from '#debate/ballot/rules/votes.ts';
import { strongestAgainst } from '#debate/browse/strongest-against.ts';
import { requireGates } from '#debate/core/access.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import { BRIEFLY_MS, within } from '#debate/core/within.ts';
import { answer, type Reply, update } from '#discord/edge/answers/reply.ts';
import { chosenNumber, numberArg } from '#discord/edge/inputs.ts';
import {
  type Actions,
  type DebateContext,
  inDebate,
  type Route,
  toUndo,
  toVote,
} from '#discord/edge/route.ts';
import { ballotView } from './ballot-view.ts';
import { lastVoteParts, unreadParts } from './last-vote-parts.ts';

/**
 * Opens the ballot in a private message of its own, from a command or a public message. Whoever may
 * not vote yet is told so at once, except for members with votes, who may read and withdraw them.
 */
export async function openBallot(context: DebateContext, cursor: BallotCursor): Promise<Reply> {
  const { ports, debate, caller } = context;
  const ballot = await readBallot(ports, debate, caller, cursor);
  const hasVotes = ballot.answers.some(({ stance }) => stance !== null);
  if (!hasVotes) requireGates(debate, caller, 'vote', ports.clock.now());
  return answer(ballotView(debate.id, ballot));
}

async function turnTo(context: DebateContext, cursor: BallotCursor): Promise<Reply> {
  const { ports, debate, caller } = context;
  return update(ballotView(debate.id, await readBallot(ports, debate, caller, cursor)));
}

type Vote = {
  readonly claim: number;
  /** Null withdraws it. */
  readonly stance: Stance | null;
  /** Where the ballot continues; `same`: where it stays if the press does not count. */
  readonly next: BallotCursor;
  readonly same: BallotCursor;
  readonly isUndo?: boolean;
};

/**
 * Stores the vote, then shows the result above the next claim, or above the same one again. A press
 * too soon after a vote on another claim does not count: the claim is shown so that it can be read.
 */
async function vote(context: DebateContext, { claim, stance, ...how }: Vote): Promise<Reply> {
  const { ports, debate, caller, interactionId } = context;
  const of = findClaim(debate, claim);
  const member = `${debate.id}:${caller.userId}`;
  // Discord's own time, so that a press that had to wait here does not look like a slow one.
  const pressedAt = SnowflakeUtil.timestampFrom(interactionId);
  const before = ports.pace.unread(member, claim, pressedAt);
  if (before !== null) {
    const ballot = await readBallot(ports, debate, caller, how.same);
    return update(ballotView(debate.id, ballot, unreadParts(debate.id, findClaim(debate, before))));
  }
  // Returns all votes that the screen shows, and a stamp that validates the cached counter-item.
  const result = await castVote(ports, debate, caller, { claim, stance });
  // Whatever happens next, the vote is stored and the member is told so.
  const against = await within(
    BRIEFLY_MS,
    strongestAgainst(ports, debate, claim, stance, result.stamp).catch((error) => {
      ports.faults.tell(error, 'the strongest item against a vote could not be read');
      return null;
    }),
    null,
  );
  const ballot = await readBallot(ports, debate, caller, how.next, result.votes);
  const last = { claim: of, stance, result, against, isUndo: how.isUndo ?? false };
  return update(ballotView(debate.id, ballot, lastVoteParts(debate.id, last)));
}

/** A button that casts or withdraws a vote; the button determines where the ballot continues. */
function casting(
  goOn: (claim: number, isWithdrawn: boolean) => Pick<Vote, 'next' | 'same'>,
): Route {
  return inDebate({
    args: { claim: numberArg, to: z.enum([...stances, 'withdraw']) },
    debate: 'taking',
    gate: toVote,
    pace: 'votes',
    run({ claim, to }, context) {
      const stance = to === 'withdraw' ? null : to;
      return vote(context, { claim, stance, ...goOn(claim, stance === null) });
    },
  });
}

const END: BallotCursor = { after: Number.MAX_SAFE_INTEGER };

export const ballotActions: Actions = {
  'ballot:start': inDebate({
    debate: 'taking',
    run: (_, context) => openBallot(context, BALLOT_START),
  }),
  'ballot:claim': inDebate({
    args: { claim: numberArg },
    debate: 'taking',
    run: ({ claim }, context) => openBallot(context, { at: claim }),
  }),
  'ballot:vote': casting((claim, isWithdrawn) => ({
    next: isWithdrawn ? { at: claim } : { after: claim },
    same: { at: claim },
  })),
  // The same on a claim that has moved: other moved claims come next.
  'ballot:again': casting((claim) => ({
    next: { movedAfter: claim },
    same: { movedAfter: claim - 1 },
  })),
  'ballot:pass': inDebate({
    args: { claim: numberArg },
    debate: 'taking',
    run: ({ claim }, context) => turnTo(context, { movedAfter: claim }),
  }),
  'ballot:undo': inDebate({
    args: {
      claim: numberArg,
      was: z.enum(['was-agree', 'was-disagree', 'was-unsure', 'was-none']),
    },
    debate: 'taking',
    gate: toUndo,
    pace: 'votes',
    run: ({ claim, was }, context) =>
      vote(context, {
        claim,
        stance: stances.find((stance) => was === `was-${stance}`) ?? null,
        next: { at: claim },
        same: { at: claim },
        isUndo: true,
      }),
  }),
  'ballot:skip': inDebate({
    args: { claim: numberArg },
    debate: 'taking',
    run: ({ claim }, context) => turnTo(context, { after: claim }),
  }),
  'ballot:go': inDebate({
    debate: 'taking',
    input: { values: chosenNumber },
    run: ({ values }, context) => turnTo(context, { at: values }),
  }),
  'ballot:turn': inDebate({
    args: { claim: numberArg },
    debate: 'taking',
    run: ({ claim }, context) => turnTo(context, { at: claim }),
  }),
  // From the list of answers to the claims without one.
  'ballot:on': inDebate({
    debate: 'taking',
    run: (_, context) => turnTo(context, BALLOT_START),
  }),
  'ballot:answers': inDebate({
    debate: 'taking',
    run: (_, context) => turnTo(context, END),
  }),
};
