import type { PerCamp } from '../number.ts';
import type { TalliedClaim } from '../tally-claim.ts';
import type { Camp } from '../types.ts';
import type { Verdict } from '../word.ts';
import { findingWith } from './further-people.ts';

/** The fewest additional people who would change a claim's word, and the new word. */
export type WordChange = { readonly people: number; readonly verdict: Verdict };

/**
 * By the camp that the additional people argue for; undefined if even the maximum does not change
 * it.
 */
export type WordChanges = PerCamp<WordChange | undefined>;

/** The most additional people that are tried. */
export const MOST_FURTHER = 16;

/**
 * How many additional people, each with two unchecked papers, would change a claim's word: 1 to 16
 * for either camp. `claims` is the number of claims in the debate, without the thesis.
 */
export function wordChanges(claim: TalliedClaim, claims: number): WordChanges {
  return {
    essay: changeFor(claim, 'essay', claims),
    challengers: changeFor(claim, 'challengers', claims),
  };
}

/**
 * Tried one by one: bounds and pots only rise with each additional person, but the word may change
 * from Open to Close and back to Open, so a binary search could miss the first change.
 */
function changeFor(claim: TalliedClaim, camp: Camp, claims: number): WordChange | undefined {
  const { word, leader } = claim.tally;
  for (let people = 1; people <= MOST_FURTHER; people += 1) {
    const then = findingWith(claim, camp, people, claims);
    if (then.word !== word || then.leader !== leader) {
      return { people, verdict: { word: then.word, leader: then.leader } };
    }
  }
  return undefined;
}
