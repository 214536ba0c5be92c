import { DIRECTIONS, type Direction } from './lexicon.ts';
import type { Token, Tokens } from './tokens.ts';

/** A word that compares, and in which direction. */
export type Comparative = {
  readonly direction: Direction;
  readonly at: number;
  readonly end: number;
  readonly negated: boolean;
};

/** Phrases that only look like comparisons: amounts ("more than 20"), order ("first version"). */
const OTHERWISE =
  /^(?:(?:more than|over|under|less than|fewer than|below|above) (?:-?\d|a (?!\p{L}+ one)|half|two|three|\p{L}+ models)|(?:first|last)(?! (?:on|in|at|place)(?!\p{L}))|over the (?:years|average)|best known|near(?:ly|er) \d|level (?:of|\d))/u;

export function comparativesIn(tokens: Tokens): Comparative[] {
  return tokens.words.flatMap((token) => {
    const direction = directionOf(tokens, token);
    return direction === undefined
      ? []
      : [{ direction, at: token.at, end: token.at + token.word.length, negated: token.negated }];
  });
}

function directionOf({ plain }: Tokens, { word, at }: Token): Direction | undefined {
  const text = plain.slice(at);
  if (/^(?:as well as|on a par with|on par with)/u.test(text)) return 'level';
  if (OTHERWISE.test(text)) return undefined;
  const all = Object.entries(DIRECTIONS) as [Direction, ReadonlySet<string>][];
  return all.find(([, set]) => set.has(word))?.[0];
}
