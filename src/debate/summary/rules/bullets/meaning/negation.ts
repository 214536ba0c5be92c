import { hasNegation, type Token, type Tokens } from './tokens.ts';

/** Words that many sentences have, so that what denies one of them denies little. */
const COMMON = new Set(['gener', 'test', 'task', 'speci', 'point', 'field', 'domai', 'time']);

/**
 * Whether a sentence denies what its ground does not, or leaves a denial out: a telling word that
 * both have must be denied in both or in neither. "None" may stand for a nought.
 */
export function turnsNegation(sentence: Tokens, ground: Tokens): boolean {
  const isNought = ground.numbers.some(({ value }) => value === '0');
  const own = isNought ? withoutNone(sentence) : sentence;
  if (hasNegation(own) && !hasNegation(ground)) return true;
  const keeps = keepsDenial(own, ground);
  return own.words.some(({ stem, telling, negated, denied, at }) => {
    if (!telling || COMMON.has(stem) || /\p{Lu}/u.test(own.cased.charAt(at))) return false;
    const there = ground.words.filter((word) => word.telling && word.stem === stem);
    const isDenied = (word: Token) => (keeps ? word.denied : word.negated);
    if (keeps && negated && !denied) return false;
    return there.length > 0 && there.every((word) => isDenied(word) !== negated);
  });
}

/**
 * Whether all that a sentence denies is denied in its ground: "unploughed strips" and "strips that
 * were never ploughed". How far a denial reaches then tells nothing.
 */
function keepsDenial(sentence: Tokens, ground: Tokens): boolean {
  const deniedIn = ({ words }: Tokens) =>
    new Set(words.flatMap(({ denied, stem }) => (denied ? [stem] : [])));
  const denied = deniedIn(sentence);
  return denied.size > 0 && denied.isSubsetOf(deniedIn(ground));
}

function withoutNone(sentence: Tokens): Tokens {
  const words = sentence.words.filter(({ word }) => word !== 'none' && word !== 'nothing');
  return { ...sentence, words };
}
