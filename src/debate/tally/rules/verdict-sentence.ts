import type { PerCamp } from './number.ts';
import type { Camp } from './types.ts';
import type { Verdict } from './word.ts';

/**
 * Sentences shared by several verdicts; verdict-words.ts assigns them. `last` follows the number
 * unchanged: "62 : 38 (last week 58 : 42)".
 */

/** A verdict with its number, and the people and sources that too little reports. */
export type Standing = Verdict &
  PerCamp<number> & { readonly people: number; readonly sources: number };

/** Both numbers, the essay's first: "46 : 54". */
export function numberWords({ essay, challengers }: PerCamp<number>): string {
  return `${essay} : ${challengers}`;
}

const AHEAD: Readonly<Record<Camp, string>> = {
  essay: 'The essay is ahead',
  challengers: 'The essay’s challengers are ahead',
};

/**
 * With a share less than this far from 50, nobody is said to be ahead, unless the word names a
 * side.
 */
const LEAST_LEAD = 2;

/** Who is ahead by the number, whatever the word; undefined if it is about level. */
function campAhead({ essay, challengers }: PerCamp<number>): Camp | undefined {
  if (Math.abs(essay - challengers) < 2 * LEAST_LEAD) return undefined;
  return essay > challengers ? 'essay' : 'challengers';
}

const AHEAD_BRIEF: Readonly<Record<Camp, string>> = {
  essay: 'essay ahead',
  challengers: 'challengers ahead',
};

/** Who is ahead in two words, next to a number in a list. */
export function aheadWords(number: PerCamp<number>): string {
  const ahead = campAhead(number);
  return ahead === undefined ? 'neither ahead' : AHEAD_BRIEF[ahead];
}

/** For a difference that luck could explain. */
export function luckSentence(standing: Standing, last: string): string {
  const number = `${numberWords(standing)}${last}`;
  const ahead = campAhead(standing);
  if (ahead === undefined) return `Neither side is ahead, ${number}.`;
  return `${AHEAD[ahead]}, ${number}, but luck could do this.`;
}

/** For a lead that luck does not explain, and without whom it still holds. */
export function leadSentence(standing: Standing, last: string, without: string): string {
  const { leader } = standing;
  if (leader === 'even') return luckSentence(standing, last);
  return `${AHEAD[leader]}, ${numberWords(standing)}${last}: more than luck explains, even without ${without}.`;
}
