import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { arguableClaims, findClaim } from '#debate/core/find-claim.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { BRIEFLY_MS, within } from '#debate/core/within.ts';
import type { EvidenceStore } from '#debate/evidence/evidence-port.ts';
import type { Stance, Vote } from './rules/votes.ts';
import type { WithVotes } from './vote-port.ts';

/** What a member's ballot shows: one claim, or all answers once there is nothing left to ask. */
export type Ballot = {
  /** The member has not acted on the notice yet. */
  readonly firstTime: boolean;
  /** The claim to vote on now; null at the end. */
  readonly current: { readonly claim: Claim; readonly stance: Stance | null } | null;
  /** Shown because its evidence has moved since the member voted on it. */
  readonly moved: boolean;
  /** Position of the current claim among all, from 1. */
  readonly position: number;
  readonly total: number;
  /** Every claim with the member's own answer, by number. */
  readonly answers: readonly { readonly claim: Claim; readonly stance: Stance | null }[];
  /** The claim with the fewest standing items, shown at the end; null while asking. */
  readonly leastArgued: Claim | null;
};

/**
 * Where to continue: at a claim; at the first claim after a given one that the member has not voted
 * on; or at the first after a given one whose evidence has moved since the member's vote, and after
 * those at claims without a vote.
 */
export type BallotCursor =
  | { readonly at: number }
  | { readonly after: number }
  | { readonly movedAfter: number };

/** Where a ballot starts: first the claims that moved, then those without a vote. */
export const BALLOT_START: BallotCursor = { movedAfter: -1 };

/** The period at whose end the evidence on a claim last moved, according to its summary. */
type ClaimMove = { readonly claim: number; readonly period: number };

/** What a ballot reads besides votes: where evidence moved, and how many items there are. */
type WithMoves = {
  readonly store: {
    readonly summaries: { moves(debateId: string): Promise<readonly ClaimMove[]> };
    readonly evidence: Pick<EvidenceStore, 'countByClaim'>;
  };
};

/**
 * `own` are the caller's votes if a press has just returned them: its reply then waits only briefly
 * for tables that it can do without. Throws NoSuchClaimError.
 */
export async function readBallot(
  { store, pseudonyms }: WithVotes & WithNotices & WithMoves & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  cursor: BallotCursor,
  own?: readonly Vote[],
): Promise<Ballot> {
  const voterKey = () => pseudonyms.voter(caller.userId);
  const votes = own ?? (await store.votes.of(debate.id, voterKey()));
  const briefly = <T>(work: Promise<T>, otherwise: T) =>
    own === undefined ? work : within(BRIEFLY_MS, work, otherwise);
  const moves =
    'movedAfter' in cursor && votes.length > 0
      ? await briefly(store.summaries.moves(debate.id), [])
      : [];
  // Members with a vote have accepted the notice: only others need a lookup.
  const noticed =
    votes.length > 0 ||
    (await store.votes.hasVoted(debate.id, voterKey())) ||
    (await store.members.noticed(debate.id, pseudonyms.author(caller.userId)));
  const answers = debate.claims.map((claim) => ({
    claim,
    stance: votes.find((vote) => vote.claim === claim.number)?.stance ?? null,
  }));
  const moved =
    'movedAfter' in cursor ? firstMoved(answers, votes, moves, cursor.movedAfter) : null;
  const rest = 'movedAfter' in cursor ? { after: -1 } : cursor;
  const current = moved ?? choose(debate, answers, rest);
  return {
    firstTime: !noticed,
    current,
    moved: moved !== null,
    position: current === null ? answers.length : answers.indexOf(current) + 1,
    total: answers.length,
    answers,
    leastArgued: current === null ? await briefly(leastArgued(store, debate), null) : null,
  };
}

type Answer = Ballot['answers'][number];

/**
 * A claim has moved if its verdict or number changed in the summary of the vote's period or a later
 * one.
 */
function firstMoved(
  answers: readonly Answer[],
  votes: readonly Vote[],
  moves: readonly ClaimMove[],
  after: number,
): Answer | null {
  const hasMoved = ({ claim: { number } }: Answer) => {
    const vote = votes.find((one) => one.claim === number);
    const move = moves.find((one) => one.claim === number);
    return vote !== undefined && move !== undefined && move.period >= vote.period;
  };
  return answers.find((one) => one.claim.number > after && hasMoved(one)) ?? null;
}

function choose(
  debate: Debate,
  answers: readonly Answer[],
  cursor: Exclude<BallotCursor, { movedAfter: number }>,
): Answer | null {
  if ('at' in cursor) {
    const claim = findClaim(debate, cursor.at);
    return answers.find((answer) => answer.claim === claim) ?? null;
  }
  // Never back to a claim that was skipped: skipping twice must not go in circles.
  const open = answers.filter((answer) => answer.stance === null);
  return open.find((answer) => answer.claim.number > cursor.after) ?? null;
}

async function leastArgued(store: WithMoves['store'], debate: Debate): Promise<Claim | null> {
  const counts = await store.evidence.countByClaim(debate.id);
  const [least] = arguableClaims(debate).toSorted(
    (a, b) => (counts.get(a.number) ?? 0) - (counts.get(b.number) ?? 0),
  );
  return least ?? null;
}
