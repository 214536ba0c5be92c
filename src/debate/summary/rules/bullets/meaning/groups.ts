import { ATTRIBUTIONS, GROUPS, RESTRICTORS, SOFTENERS } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** A negated "any" ("without any") is left to the check of negations. */
const wordsOf = ({ words }: Tokens) =>
  new Set(
    words.filter((token) => !(token.negated && token.word === 'any')).map(({ word }) => word),
  );

/** Whether a sentence has a word from a set of this group from which its ground has none. */
export function addsWordOf(group: keyof typeof GROUPS, sentence: Tokens, ground: Tokens): boolean {
  const [own, there] = [wordsOf(sentence), wordsOf(ground)];
  return GROUPS[group].some((set) => !own.isDisjointFrom(set) && there.isDisjointFrom(set));
}

const CAUSES =
  /[,;:–—-]\s*so\s|\bso that\b|\b(?:led|leads|leading) to\b|\bas (?:it|they)\b|\bwhich (?:made|makes|lets?|means)\b|\bsince (?:it|they|its|the|their|his|her|no)\b|,\s(?:as|for) (?:it|they|its|their|his|her|there|no)\b/u;

/** Whether a sentence gives a reason or draws a conclusion where its ground does not. */
export function addsCause(sentence: Tokens, ground: Tokens): boolean {
  if (CAUSES.test(sentence.plain) && !CAUSES.test(ground.plain)) return true;
  return addsWordOf('cause', sentence, ground);
}

/**
 * How many content words after "all" or "most" may name what is counted: three in the ground, two
 * in the sentence, within the next four words.
 */
const COUNTED = 3;

/** Whether a word such as "all" is applied to something other than in the ground. */
export function movesQuantity(sentence: Tokens, ground: Tokens): boolean {
  return GROUPS.quantity.slice(0, 4).some((set) => {
    const there = new Set(countedBy(ground, set, COUNTED).flat());
    if (there.size === 0) return false;
    return countedBy(sentence, set, 2).some(
      (stems) => stems.length > 0 && !stems.some((stem) => there.has(stem)),
    );
  });
}

function countedBy({ words }: Tokens, set: ReadonlySet<string>, most: number): string[][] {
  return words.flatMap(({ word }, at) => {
    if (!set.has(word)) return [];
    const behind = words.slice(at + 1, at + 1 + COUNTED + 1).filter(({ isContent }) => isContent);
    return [behind.slice(0, most).map(({ stem }) => stem)];
  });
}

/**
 * Whether a sentence states as fact what its ground hedges, or an account by somebody of who is
 * better.
 */
export function dropsHedge(sentence: Tokens, ground: Tokens): boolean {
  const own = wordsOf(sentence);
  const isMarked = [...own].some((word) => ATTRIBUTIONS.has(word) || SOFTENERS.has(word));
  if (isMarked) return false;
  const isAccount =
    /\b(?:reports?|says|claims?|writes|expects?)(?: \S+){0,2} (?:that|it|they) |\bby (?:its|their|his|her|the) (?:own|authors?'?s?'?|makers?'?)|\bauthors' own claim|\baccount\b/u;
  const isBetter = /\b(?:beats?|leads?|wins?|outperforms?|better|best|ahead|above)\b/u;
  if (isAccount.test(ground.plain) && isBetter.test(sentence.plain)) return true;
  return ground.words.some(({ word }, at) => {
    if (!SOFTENERS.has(word) || word === 'can') return false;
    const next = ground.words
      .slice(at + 1, at + 4)
      .filter((other) => other.isContent && !/\p{Lu}/u.test(ground.cased.charAt(other.at)));
    return next.some(({ stem }) =>
      sentence.words.some((other) => other.stem === stem && other.isContent),
    );
  });
}

/** Whether it compares with a whole group where its ground restricts the group: "of its size". */
export function dropsRestriction(sentence: Tokens, ground: Tokens): boolean {
  const narrowed = ground.plain.matchAll(
    /(\p{L}+) (?:of|at|in) (?:its|their|the same|that|similar) (?:own )?(\p{L}+)/gu,
  );
  for (const [, noun = '', restrictor = ''] of narrowed) {
    if (!RESTRICTORS.has(restrictor)) continue;
    const compares = /\b(?:beats?|over|above|than|against|leads?|best|better)\b/u.test(
      sentence.plain,
    );
    const own = wordsOf(sentence);
    if (compares && own.has(noun) && ![...RESTRICTORS].some((word) => own.has(word))) return true;
  }
  return false;
}
