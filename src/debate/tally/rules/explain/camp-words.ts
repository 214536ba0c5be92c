import { numberWords } from '../verdict-sentence.ts';

/** How a line about one camp begins. */
export const CAMP_WORDS = { essay: 'For the essay', challengers: 'Against the essay' } as const;

/** "46 : 54" from the essay's share, in per cent. */
export function shareWords(essay: number): string {
  return numberWords({ essay, challengers: 100 - essay });
}
