import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import type { Word } from '#debate/tally/rules/word.ts';
import type { FrozenClaim, FrozenItem, FrozenStanding, FrozenTally } from './frozen-tally.ts';
import { type FormerVerdict, formerReason, formerVerdict } from './rules-one-words.ts';

/** The tally in summaries under rules/1, as far as it is still read. */
export type RulesOneTally = FormerStanding & {
  readonly rules: string;
  readonly enough: number;
  readonly counted: number;
  readonly claims: readonly {
    readonly number: number;
    readonly role: ClaimRole;
    readonly tally: FormerStanding & { readonly items: readonly FormerItem[] };
  }[];
};

type FormerStanding = {
  readonly essay: number;
  readonly challengers: number;
  /** Balances −1..1, above 0 for the essay. */
  readonly interval: { readonly low: number; readonly high: number };
  readonly people: number;
  readonly sources: number;
  readonly verdict: FormerVerdict;
};

type FormerItem = {
  readonly number: number;
  readonly side: Side;
  readonly q: number;
  readonly dots: number;
  readonly check: CheckState;
  readonly hasPlace: boolean;
  /** Weight 0..1. */
  readonly w: number;
};

/** A stored tally in today's form, whichever rules made it. */
export function readTally(stored: FrozenTally | RulesOneTally): FrozenTally {
  return isRulesOne(stored) ? fromRulesOne(stored) : stored;
}

function isRulesOne(stored: FrozenTally | RulesOneTally): stored is RulesOneTally {
  return 'verdict' in stored;
}

/** Numbers stay as they were, the interval becomes shares, and words are those of the old rules. */
function fromRulesOne({ rules, enough, counted, claims, ...debate }: RulesOneTally): FrozenTally {
  return {
    ...standingOf(debate),
    rules,
    enough,
    counted,
    claims: claims.map(({ number, role, tally }): FrozenClaim => {
      return { number, role, ...standingOf(tally), items: tally.items.map(itemOf) };
    }),
  };
}

function standingOf(former: FormerStanding): FrozenStanding {
  const { essay, challengers, interval, people, sources, verdict } = former;
  return {
    essay,
    challengers,
    people,
    sources,
    low: shareOf(interval.low),
    high: shareOf(interval.high),
    // The codes of the five words were the same; what they meant was not.
    word: verdict.firmness satisfies Word,
    leader: verdict.leader,
    formerly: { verdict: formerVerdict(verdict), reason: formerReason(verdict) },
  };
}

/**
 * A balance as the essay's share, 0..100; rounded by magnitude, so that mirrored balances mirror.
 */
function shareOf(balance: number): number {
  const lead = Math.round(50 * Math.abs(balance));
  return balance < 0 ? 50 - lead : 50 + lead;
}

function itemOf({ number, side, q, dots, check, hasPlace, w }: FormerItem): FrozenItem {
  const points = Math.round(100 * w);
  return { number, side, q, dots, check, points, placed: hasPlace };
}
