import { wholeNumbers } from '#debate/tally/rules-1/balance.ts';
import type { PictureEvidence } from './picture.ts';

type Judged = Pick<PictureEvidence, 'leader' | 'firmness'>;

/** How far a verdict can be trusted, to follow its numbers. */
export function firmnessWords({ leader, firmness }: Judged): string {
  if (firmness === 'too-little') return 'too little yet';
  if (leader === 'even' || firmness === 'even') return 'evenly matched';
  return { firm: 'firmly', slight: 'slightly', open: 'still open' }[firmness];
}

/** A verdict in few words, for a line of its own: "Essay, slightly". */
export function shortVerdict(judged: Judged): string {
  const words = firmnessWords(judged);
  if (judged.leader === 'even') return words.charAt(0).toUpperCase() + words.slice(1);
  return `${judged.leader === 'essay' ? 'Essay' : 'Challengers'}, ${words}`;
}

/** How far the balance moved since the last summary, in points of 100; empty before the first. */
export function movementWords({
  essay,
  before,
}: Pick<PictureEvidence, 'essay' | 'before'>): string {
  if (before === undefined) return '';
  const shift = essay - before.essay;
  if (shift === 0) return 'as before';
  return shift > 0 ? `${shift} to the essay` : `${-shift} to the challengers`;
}

/** A balance as both whole numbers, the leading side first: "challengers 54 : 46". */
export function shareWords(balance: number): string {
  const { essay, challengers } = wholeNumbers(balance);
  if (essay === challengers) return `${essay} : ${challengers}`;
  return essay > challengers
    ? `essay ${essay} : ${challengers}`
    : `challengers ${challengers} : ${essay}`;
}
