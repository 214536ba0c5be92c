import { wordSet } from '../word-set.ts';
import { hasNegation, type Token, type Tokens } from './tokens.ts';

/** Stems that are too frequent for their negation to mean much. */
const COMMON = wordSet('gener test task speci point field domai time');

/**
 * Whether a sentence adds a negation that its ground does not have, or leaves one out: a content
 * word that both have must be negated in both or in neither. "None" may stand for a zero.
 */
export function turnsNegation(sentence: Tokens, ground: Tokens): boolean {
  const isZero = ground.numbers.some(({ value }) => value === '0');
  const own = isZero ? withoutNone(sentence) : sentence;
  if (hasNegation(own) && !hasNegation(ground)) return true;
  const keeps = keepsNegation(own, ground);
  return own.words.some(({ stem, isContent, negated, denied, at }) => {
    if (!isContent || COMMON.has(stem) || /\p{Lu}/u.test(own.cased.charAt(at))) return false;
    const there = ground.words.filter((word) => word.isContent && word.stem === stem);
    const isDenied = (word: Token) => (keeps ? word.denied : word.negated);
    if (keeps && negated && !denied) return false;
    return there.length > 0 && there.every((word) => isDenied(word) !== negated);
  });
}

/**
 * Whether everything that a sentence negates is negated in its ground, as in "unploughed strips"
 * and "strips that were never ploughed". The reach of the negation then makes no difference.
 */
function keepsNegation(sentence: Tokens, ground: Tokens): boolean {
  const deniedIn = ({ words }: Tokens) =>
    new Set(words.flatMap(({ denied, stem }) => (denied ? [stem] : [])));
  const denied = deniedIn(sentence);
  return denied.size > 0 && denied.isSubsetOf(deniedIn(ground));
}

function withoutNone(sentence: Tokens): Tokens {
  const words = sentence.words.filter(({ word }) => word !== 'none' && word !== 'nothing');
  return { ...sentence, words };
}
