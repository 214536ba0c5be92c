import { claimState } from '#debate/tally/rules/claim-state.ts';
import { POT } from '#debate/tally/rules/constants.ts';
import { heldDifferences, sumDifferences } from '#debate/tally/rules/debate-differences.ts';
import { type Differences, differencesOf } from '#debate/tally/rules/differences.ts';
import { judgeClaim } from '#debate/tally/rules/entries/judge-claim.ts';
import { listsOf, mirroredLists } from '#debate/tally/rules/pot/lists.ts';
import { pot } from '#debate/tally/rules/pot/pot.ts';
import { tallyClaim } from '#debate/tally/rules/tally-claim.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Claim, TallyInput } from '#debate/tally/rules/types.ts';
import { firmPot } from '#debate/tally/rules/word.ts';
import { namesASide } from './words.ts';

/** Which words have stood so far in one debate: claims by number. */
export type Stood = {
  readonly leant: Set<number>;
  readonly cleared: Set<number>;
  debate: boolean;
};

/**
 * Evaluates a debate again and records its current words. The deciding pot is never above that of
 * the full list. So if the latter is below the threshold, no member need be left out: the words
 * equal the tally's, without most of its work.
 */
export function lookAgain({ claims, moderators, young }: TallyInput, stood: Stood): void {
  const setting = {
    moderators: new Set(moderators),
    young: new Set(young),
    rulesOnly: false,
    claims: claims.length,
  };
  const summands = claims.map((claim) => {
    const differences = differencesOf(claimState(judgeClaim(claim, setting), setting.young));
    const most = fullPot(differences);
    if (most >= thresholdOf(claim, stood, claims.length)) {
      const { word } = tallyClaim(claim, setting).tally;
      if (namesASide(word)) stood.leant.add(claim.number);
      if (word === 'firm') stood.cleared.add(claim.number);
    }
    return { differences, without: new Map() };
  });
  if (stood.debate) return;
  const held = heldDifferences(sumDifferences(summands, setting.young));
  if (fullPot(held) < POT.debate) return;
  stood.debate = namesASide(tallyDebate({ claims, moderators, young }).word);
}

/** The pot from which on a look can still find something new on the claim. */
function thresholdOf({ number }: Claim, { leant, cleared }: Stood, claims: number): number {
  if (cleared.has(number)) return Number.POSITIVE_INFINITY;
  return leant.has(number) ? firmPot(claims) : POT.claim;
}

/** The larger of both sides' pots of the full list. */
function fullPot(differences: Differences): number {
  const lists = listsOf(differences, []);
  return Math.max(pot(lists.full, 50), pot(mirroredLists(lists).full, 50));
}
