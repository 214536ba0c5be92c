import { isContentWord, stem } from '../content-words.ts';
import { type ReadNumber, readNumbers } from '../numbers/read-numbers.ts';
import { wordSet } from '../word-set.ts';
import { NEGATIONS } from './lexicon.ts';

export type Token = {
  readonly word: string;
  readonly stem: string;
  /** Whether it is a content word. */
  readonly isContent: boolean;
  readonly negated: boolean;
  /** Whether it is the very word that is negated: the first content word after the negation. */
  readonly denied: boolean;
  readonly at: number;
};

/** A text in words and numbers, both by their place in the same plain text. */
export type Tokens = {
  readonly cased: string;
  /** The same in lower case. */
  readonly plain: string;
  readonly words: readonly Token[];
  readonly numbers: readonly ReadNumber[];
};

/** Content words that a negation reaches, unless a comma or another clause ends it earlier. */
const REACH = { noun: 2, verb: 3 };
const NOUN_NEGATIONS = wordSet('no without');
const CLAUSE = wordSet('and but when where while if so because though yet');

/** The stems of a text's content words. */
export function stemsIn({ words }: Tokens): Set<string> {
  return new Set(words.filter(({ isContent }) => isContent).map(({ stem: one }) => one));
}

export function tokensOf(text: string): Tokens {
  const { plain: cased, numbers } = readNumbers(text.replace(/[’‘ʼ]/g, "'"));
  const plain = cased.toLowerCase();
  return { cased, plain, words: wordsOf(cased), numbers };
}

/** The month, told from the verb by its capital within a sentence: in May 2019. */
const MONTH = /(?<=[^.!?\s]\s)May(?!\p{L})/gu;
/** A prefix that negates: unploughed. */
const UNDONE = /^un(?!der|it)(\p{L}{3,}ed)$/u;

function wordsOf(cased: string): Token[] {
  const plain = cased.replace(MONTH, 'mai').toLowerCase();
  const found = plain.matchAll(/\p{L}+(?:['-]\p{L}+)*|[.,;:!?()]/gu);
  const words: Token[] = [];
  let left = 0;
  let isNext = false;
  for (const { 0: word, index } of found) {
    if (/^[^\p{L}]/u.test(word)) {
      left = 0;
      continue;
    }
    const undone = UNDONE.exec(word)?.[1];
    const bare = undone ?? word.replace(/'s$/u, '');
    const isContent = isContentWord(bare);
    const negated = left > 0 || undone !== undefined;
    const denied = undone !== undefined || (isContent && left > 0 && isNext);
    words.push({ word: bare, stem: stem(bare), isContent, negated, denied, at: index });
    if (CLAUSE.has(bare)) left = 0;
    if (isContent && left > 0) left -= 1;
    if (isContent) isNext = false;
    if (!denies(plain, bare, index)) continue;
    // "Solved none" negates what comes before it.
    isNext = true;
    left = bare === 'none' ? 0 : NOUN_NEGATIONS.has(bare) ? REACH.noun : REACH.verb;
  }
  return words;
}

function denies(plain: string, word: string, at: number): boolean {
  if (!NEGATIONS.has(word) && !word.endsWith("n't")) return false;
  return !/^\p{L}+ (?:only|just|merely)(?!\p{L})/u.test(plain.slice(at));
}

/** Whether a text negates anything. */
export function hasNegation({ plain, words }: Tokens): boolean {
  return words.some(({ word, at }) => denies(plain, word, at));
}
