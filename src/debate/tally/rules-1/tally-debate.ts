import type { ClaimRole } from '#debate/core/rules/claim.ts';
import { RULES_VERSION } from '#debate/grading/rules/constants.ts';
import { wholeNumbers } from './balance.ts';
import { BOOTSTRAP, VERDICT } from './constants.ts';
import { createDraws, type Interval, intervalOf } from './interval.ts';
import {
  type ClaimTally,
  checkedOfLeader,
  emptySide,
  keepsSign,
  type TalliedClaim,
  tallyWith,
} from './tally.ts';
import type { TallyItem } from './types.ts';
import { decide, type Verdict } from './verdict.ts';

/** A claim with its evidence. */
export type DebateClaim = {
  readonly number: number;
  readonly role: ClaimRole;
  readonly items: readonly TallyItem[];
};

/** The tally of a claim inside that of its debate. */
export type NumberedTally = {
  readonly number: number;
  readonly role: ClaimRole;
  readonly tally: ClaimTally;
};

/** The tally of a debate; never shown as one number without its claims. */
export type DebateTally = {
  readonly rules: string;
  /** By number, without the thesis, which takes no evidence. */
  readonly claims: readonly NumberedTally[];
  /** Mean balance of the claims that have enough evidence, the exception apart; 0 if none has. */
  readonly balance: number;
  readonly essay: number;
  readonly challengers: number;
  readonly interval: Interval;
  readonly people: number;
  readonly sources: number;
  /** Claims with enough evidence, of those that count towards the debate. */
  readonly enough: number;
  readonly counted: number;
  readonly verdict: Verdict;
};

/**
 * Tallies a debate: the mean over its claims with enough evidence, the exception apart, of their
 * balances, with the same draws and the same rules; too little when fewer than half have enough.
 */
export function tallyDebate(claims: readonly DebateClaim[]): DebateTally {
  const drawsOf = createDraws();
  const tallied = claims
    .filter((claim) => claim.role !== 'thesis')
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, role, items }) => ({ number, role, ...tallyWith(items, drawsOf) }));
  const counted = tallied.filter((claim) => claim.role !== 'exception');
  const enough = counted.filter((claim) => claim.tally.verdict.firmness !== 'too-little');
  const balance = mean(enough.map((claim) => claim.tally.balance));
  const interval = intervalOf(meanDraws(enough));
  const people = new Set(enough.flatMap((claim) => [...claim.people])).size;
  const sources = sum(enough.map((claim) => claim.tally.sources));
  return {
    rules: RULES_VERSION,
    claims: tallied.map(({ number, role, tally }) => ({ number, role, tally })),
    balance,
    ...wholeNumbers(balance),
    interval,
    people,
    sources,
    enough: enough.length,
    counted: counted.length,
    verdict: debateVerdict({ balance, interval, people, sources, enough, of: counted.length }),
  };
}

function debateVerdict(debate: {
  readonly balance: number;
  readonly interval: Interval;
  readonly people: number;
  readonly sources: number;
  readonly enough: readonly TalliedClaim[];
  readonly of: number;
}): Verdict {
  const { balance, interval, people, sources, enough, of } = debate;
  const verdict = decide({
    balance,
    interval,
    people,
    sources,
    weight: mean(enough.map(({ tally }) => tally.supports.weight + tally.challenges.weight)),
    survivesOneMember: keepsSign(balance, meansWithout(enough)),
    checkedClusters: sum(enough.map(({ checked }) => checkedOfLeader(balance, checked))),
    emptySide: debateEmptySide(enough),
  });
  const claims = { enough: enough.length, of };
  const reason = { ...verdict.reason, claims };
  if (enough.length === 0 || enough.length < of * VERDICT.claims) {
    return { leader: 'even', firmness: 'too-little', reason };
  }
  return { ...verdict, reason };
}

function debateEmptySide(enough: readonly TalliedClaim[]) {
  const total = (side: 'supports' | 'challenges') => ({
    weight: 0,
    people: 0,
    sources: sum(enough.map(({ tally }) => tally[side].sources)),
  });
  return emptySide({ supports: total('supports'), challenges: total('challenges') });
}

/** The debate's balance without each member, over the same claims. */
function* meansWithout(claims: readonly TalliedClaim[]): Generator<number> {
  const members = new Set(claims.flatMap(({ without }) => [...without.keys()]));
  for (const member of members) {
    yield mean(claims.map(({ tally, without }) => without.get(member) ?? tally.balance));
  }
}

function meanDraws(claims: readonly TalliedClaim[]): Float64Array {
  return Float64Array.from({ length: BOOTSTRAP.draws }, (_, draw) =>
    mean(claims.map(({ draws }) => draws[draw] ?? 0)),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
