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

/**
 * The verdict as a sentence: "The essay is ahead, 62 : 38 (last week 58 : 42), but that could be
 * luck." `last` stands behind the number as it is. Of too little, what is missing.
 */
export function verdictSentence(
  standing: Verdict & PerCamp<number> & { readonly people: number; readonly sources: number },
  of: 'claim' | 'debate',
  last = '',
): string {
  const { word, leader } = standing;
  const number = `${numberWords(standing)}${last}`;
  if (word === 'too-little') return `${tooLittleWords(standing)}${last}.`;
  if (word === 'even') return `Neither side leads by much, ${number}.`;
  if (leader === 'even') {
    const ahead = campAhead(standing);
    if (ahead === undefined) return `Neither side is ahead, ${number}.`;
    return `${AHEAD[ahead]}, ${number}, but that could be luck.`;
  }
  const claim = of === 'debate' ? ' or claim' : '';
  const without = word === 'firm' ? 'any three people’s items' : `any one person${claim}`;
  return `${AHEAD[leader]}, ${number}: more than luck explains, even without ${without}.`;
}
