import { findClaim } from './find-claim.ts';
import type { Ports } from './ports.ts';
import type { Caller, Claim, Debate, Stance, VoteCounts } from './types.ts';

/** What a member's ballot shows: one claim, or all answers once nothing is left to ask. */
export type Ballot = {
  /** The member has not acted on the notice yet. */
  readonly firstTime: boolean;
  /** The claim to vote on now; null at the end. */
  readonly current: { readonly claim: Claim; readonly stance: Stance | null } | null;
  /** Place of the current claim among all, from 1. */
  readonly position: number;
  readonly total: number;
  /** Every claim with the member's own answer, by number. */
  readonly answers: readonly { readonly claim: Claim; readonly stance: Stance | null }[];
  /** The claim with the fewest standing items, for the end; null while asking. */
  readonly leastArgued: Claim | null;
};

/** Where to go on: at a claim, or at the first claim without a vote that comes after one. */
export type BallotPlace = { readonly at: number } | { readonly after: number };

/** Claims without one's vote come first; `{ after: -1 }` begins. Throws NoSuchClaimError. */
export async function readBallot(
  { store, pseudonyms }: Ports,
  debate: Debate,
  caller: Caller,
  place: BallotPlace,
): Promise<Ballot> {
  const votes = await store.votes.of(debate.id, pseudonyms.voter(caller.userId));
  // Whoever has a vote acted on the notice: only the others have to be looked up.
  const noticed =
    votes.length > 0 || (await store.members.noticed(debate.id, pseudonyms.author(caller.userId)));
  const answers = debate.claims.map((claim) => ({
    claim,
    stance: votes.find((vote) => vote.claim === claim.number)?.stance ?? null,
  }));
  const current = choose(debate, answers, place);
  return {
    firstTime: !noticed,
    current,
    position: current === null ? answers.length : answers.indexOf(current) + 1,
    total: answers.length,
    answers,
    leastArgued: current === null ? await leastArgued(store, debate) : null,
  };
}

type Answer = Ballot['answers'][number];

function choose(debate: Debate, answers: readonly Answer[], place: BallotPlace): Answer | null {
  if ('at' in place) {
    const claim = findClaim(debate, place.at);
    return answers.find((answer) => answer.claim === claim) ?? null;
  }
  // Never back to a claim that was passed over: skipping twice must not go in circles.
  const open = answers.filter((answer) => answer.stance === null);
  return open.find((answer) => answer.claim.number > place.after) ?? null;
}

async function leastArgued(store: Ports['store'], debate: Debate): Promise<Claim | null> {
  const counts = await store.evidence.countByClaim(debate.id);
  const [least] = debate.claims
    .filter((claim) => claim.number > 0)
    .toSorted((a, b) => (counts.get(a.number) ?? 0) - (counts.get(b.number) ?? 0));
  return least ?? null;
}

/** The live numbers of one claim, which a member sees after voting on it. */
export async function readCounts(
  { store }: Ports,
  debate: Debate,
  claim: number,
): Promise<VoteCounts> {
  return await store.votes.countsOf(debate.id, claim);
}
