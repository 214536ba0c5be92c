import type { PerCamp } from '../number.ts';
import type { TalliedClaim } from '../tally-claim.ts';
import type { Camp } from '../types.ts';
import type { Verdict } from '../word.ts';
import { findingWith } from './further-people.ts';

/** The fewest further people who give a claim another word, and that word. */
export type WordChange = { readonly people: number; readonly verdict: Verdict };

/** By the camp that the further people argue for; undefined where not even the most of them do. */
export type WordChanges = PerCamp<WordChange | undefined>;

/** Further people that are tried at most. */
export const MOST_FURTHER = 16;

/**
 * How many further people, each with two unchecked papers, give a claim another word: 1 to 16 for
 * either camp. `claims` are those of the debate, all but the thesis.
 */
export function wordChanges(claim: TalliedClaim, claims: number): WordChanges {
  return {
    essay: changeFor(claim, 'essay', claims),
    challengers: changeFor(claim, 'challengers', claims),
  };
}

/**
 * Tried one by one: bounds and pots only ever rise with each further person, but the word may go
 * from Open to Close and on to Open again, so that halving could miss the first change.
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
