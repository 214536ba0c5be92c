import { RULES } from '#debate/grading/rules/constants.ts';
import { POT } from './constants.ts';
import {
  type DebateSums,
  debateWithoutClaim,
  debateWithoutEach,
  heldDifferences,
  sumDifferences,
} from './debate-differences.ts';
import type { Changes } from './differences.ts';
import { sumFacts } from './facts.ts';
import { type LeftOut, listsOf } from './pot/lists.ts';
import {
  type ClaimTally,
  type Finding,
  findingOf,
  type TalliedClaim,
  tallyClaim,
} from './tally-claim.ts';
import type { TallyInput } from './types.ts';
import { weigh } from './weigh.ts';

/** The tally of a debate; plain values. */
export type DebateTally = Finding & {
  /** Version of the rules that were applied. */
  readonly rules: string;
  /** The number of claims in the headline, and how many of them have enough evidence for a word. */
  readonly counted: number;
  readonly enough: number;
  /** All but the thesis, by number. */
  readonly claims: readonly ClaimTally[];
  /** Everybody with a placed item in the headline, with their difference in the debate. */
  readonly members: readonly { readonly member: string; readonly difference: number }[];
};

/**
 * Tallies a debate. Its headline, over all claims but the thesis and the exception, sums each
 * member's differences; every claim also has numbers and a word of its own. The order of claims,
 * items and rebuttals and the members' names do not matter.
 */
export function tallyDebate({ claims, moderators, young, rulesOnly }: TallyInput): DebateTally {
  const shown = claims.filter((claim) => claim.role !== 'thesis');
  const setting = {
    moderators: new Set(moderators),
    young: new Set(young),
    rulesOnly: rulesOnly ?? false,
    claims: shown.length,
  };
  const tallied = shown
    .toSorted((a, b) => a.number - b.number)
    .map((claim) => tallyClaim(claim, setting));
  const headline = tallied.filter(({ tally }) => tally.role !== 'exception');
  const totals = sumDifferences(headline, setting.young);
  const differences = heldDifferences(totals);
  const lists = listsOf(differences, listsWithout(headline, totals));
  const weighing = weigh(differences, lists, POT.debate);
  const facts = sumFacts(headline.map((claim) => claim.facts));
  return {
    rules: RULES,
    ...findingOf(weighing, facts, shown.length),
    counted: headline.length,
    enough: headline.filter(({ tally }) => tally.word !== 'too-little').length,
    claims: tallied.map(({ tally }) => tally),
    members: [...differences].map(([member, difference]) => ({ member, difference })),
  };
}

/** Without each account, and without each claim if another one remains. */
function listsWithout(
  headline: readonly TalliedClaim[],
  totals: DebateSums,
): (readonly [LeftOut, Changes])[] {
  const accounts = [...debateWithoutEach(headline, totals)];
  const members = accounts.map(([member, changes]) => [{ member }, changes] as const);
  if (headline.length < 2) return members;
  const claims = headline.map(
    (claim) => [{ claim: claim.tally.number }, debateWithoutClaim(claim, totals)] as const,
  );
  return [...members, ...claims];
}
