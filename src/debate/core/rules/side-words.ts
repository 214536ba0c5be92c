import type { Side } from './side.ts';

/** On screen: which way an item points. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  supports: 'for the essay',
  challenges: 'against the essay',
};
