import { POT } from '#debate/tally/rules/constants.ts';
import { firmPot } from '#debate/tally/rules/word.ts';
import { NEAR_POT } from './constants.ts';
import { type FrozenClaim, type FrozenTally, headlineOf } from './frozen-tally.ts';

/** The claim on which one more item counts most, and the threshold it is near, if any. */
export type Asked = { readonly claim: FrozenClaim; readonly near?: Nearness };

export type Nearness = {
  /** A lead that luck cannot explain, or a clear one. */
  readonly of: 'lean' | 'clear';
  readonly isReached: boolean;
};

/**
 * Of the headline's claims, the one whose greater deciding pot is nearest to a threshold, if within
 * a factor of four; otherwise the one with the fewest people. Ties go by number.
 */
export function askedClaim(tally: FrozenTally): Asked | undefined {
  const claims = headlineOf(tally);
  const near = claims
    .flatMap((claim) => nearest(claim, tally.claims.length))
    .sort((a, b) => a.factor - b.factor || a.claim.number - b.claim.number);
  const [first] = near;
  if (first !== undefined) return { claim: first.claim, near: first.near };
  const [fewest] = claims.toSorted((a, b) => a.people - b.people || a.number - b.number);
  return fewest && { claim: fewest };
}

type Near = { readonly claim: FrozenClaim; readonly near: Nearness; readonly factor: number };

/** For each threshold that a claim's greater deciding pot is near: by what factor it is off. */
function nearest(claim: FrozenClaim, claims: number): Near[] {
  const { word, grounds } = claim;
  // With too few people or sources, no pot can change a claim's word.
  if (grounds === undefined || word === 'too-little') return [];
  const pot = Math.max(grounds.pot.essay, grounds.pot.challengers);
  const thresholds = { lean: POT.claim, clear: firmPot(claims) };
  return (['lean', 'clear'] as const).flatMap((of) => {
    const threshold = thresholds[of];
    const factor = Math.max(pot / threshold, threshold / pot);
    return factor > NEAR_POT ? [] : [{ claim, near: { of, isReached: pot >= threshold }, factor }];
  });
}
