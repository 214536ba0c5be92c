import type { PerCamp } from './number.ts';
import type { Camp } from './types.ts';
import { tooLittleWords } from './verdict-words.ts';
import type { Verdict } from './word.ts';

/** Both numbers, the essay's first: "46 : 54". */
export function numberWords({ essay, challengers }: PerCamp<number>): string {
  return `${essay} : ${challengers}`;
}

const AHEAD: Readonly<Record<Camp, string>> = {
  essay: 'The essay is ahead',
  challengers: 'The essay’s challengers are ahead',
};

/** A lead below this, in points of 100, is nobody's beside a word that names no side. */
const LEAST_LEAD = 2;

/** Who is ahead by the number, whatever the word; undefined where it is about level. */
function campAhead({ essay, challengers }: PerCamp<number>): Camp | undefined {
  if (Math.abs(essay - challengers) < 2 * LEAST_LEAD) return undefined;
  return essay > challengers ? 'essay' : 'challengers';
}

const AHEAD_BRIEF: Readonly<Record<Camp, string>> = {
  essay: 'essay ahead',
  challengers: 'challengers ahead',
};

/** Who is ahead in two words, to stand beside a number in a list. */
export function aheadWords(number: PerCamp<number>): string {
  const ahead = campAhead(number);
  return ahead === undefined ? 'neither ahead' : AHEAD_BRIEF[ahead];
}

type Standing = Verdict & PerCamp<number> & { readonly people: number; readonly sources: number };

/**
 * The verdict as a sentence: "The essay is ahead, 62 : 38 (last week 58 : 42), but luck could do
 * this." `last` stands behind the number as it is. Of too little, what is missing.
 */
export function verdictSentence(standing: Standing, of: 'claim' | 'debate', last = ''): string {
  const number = `${numberWords(standing)}${last}`;
  switch (standing.word) {
    case 'too-little':
      return `${tooLittleWords(standing)}${last}.`;
    case 'open':
      return luckSentence(standing, number);
    case 'even':
      return `Neither side leads by much, ${number}.`;
    case 'slight':
      return leadSentence(standing, number, `any one person${of === 'debate' ? ' or claim' : ''}`);
    case 'firm':
      return leadSentence(standing, number, 'any three people’s items');
  }
}

/** Of a difference that luck could make. */
function luckSentence(standing: Standing, number: string): string {
  const ahead = campAhead(standing);
  if (ahead === undefined) return `Neither side is ahead, ${number}.`;
  return `${AHEAD[ahead]}, ${number}, but luck could do this.`;
}

/** Of a lead that luck does not explain, and without whom it still holds. */
function leadSentence(standing: Standing, number: string, without: string): string {
  const { leader } = standing;
  if (leader === 'even') return luckSentence(standing, number);
  return `${AHEAD[leader]}, ${number}: more than luck explains, even without ${without}.`;
}
