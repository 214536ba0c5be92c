import type { Side } from './side.ts';

/** Displayed wording for the side of an item. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  supports: 'for the essay',
  challenges: 'against the essay',
};
