import type { Side } from './side.ts';

/** On screen: which way an item points. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  supports: 'for the essay',
  challenges: 'against the essay',
};

/** Whose side it is. */
export const CAMP_WORDS: Readonly<Record<Side, string>> = {
  supports: 'the essay',
  challenges: 'the challengers',
};
