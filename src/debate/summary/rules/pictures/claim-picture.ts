import { campAccount } from '#debate/tally/rules/explain/camp-account.ts';
import type { PerCamp } from '#debate/tally/rules/number.ts';
import type { ClaimTally } from '#debate/tally/rules/tally-claim.ts';
import { tooLittleWords } from '#debate/tally/rules/too-little-words.ts';
import { verdictWords } from '#debate/tally/rules/verdict-words.ts';
import { firmPot } from '#debate/tally/rules/word.ts';
import type { PictureEvidence } from './picture.ts';

/** How one claim is judged, from what its people carry to its word. */
export type ClaimPicture = {
  readonly number: number;
  /** At most 100 characters, as the thesis file has it: not escaped. */
  readonly statement: string;
  readonly evidence: PictureEvidence;
  /** The points that each person counts with, the most first. */
  readonly carried: PerCamp<readonly number[]>;
  /** The pots of the full list, and without the person who matters most. */
  readonly potAll: PerCamp<number>;
  readonly pot: PerCamp<number>;
  /** The pot of a clear lead in this debate. */
  readonly clearFrom: number;
};

/**
 * A claim as its picture shows it; undefined where nobody carries a point, which leaves nothing to
 * draw. `claims` are those of the debate, all but the thesis.
 */
export function claimPicture(
  { number, statement }: { readonly number: number; readonly statement: string },
  tally: ClaimTally,
  claims: number,
): ClaimPicture | undefined {
  const carried = {
    essay: campAccount(tally, 'essay').carried,
    challengers: campAccount(tally, 'challengers').carried,
  };
  if (carried.essay.length + carried.challengers.length === 0) return undefined;
  const { word, leader, essay, challengers, low, high, potAll, pot } = tally;
  const [verdict, missing] = [verdictWords(tally), tooLittleWords(tally)];
  return {
    number,
    statement,
    carried,
    potAll,
    pot,
    evidence: { word, leader, essay, challengers, low, high, verdict, missing, before: undefined },
    clearFrom: firmPot(claims),
  };
}
