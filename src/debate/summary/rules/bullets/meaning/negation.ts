import { hasNegation, type Tokens } from './tokens.ts';

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
  return own.words.some(({ stem, telling, negated, at }) => {
    if (!telling || COMMON.has(stem) || /\p{Lu}/u.test(own.cased.charAt(at))) return false;
    const there = ground.words.filter((word) => word.telling && word.stem === stem);
    return there.length > 0 && there.every((word) => word.negated !== negated);
  });
}

function withoutNone(sentence: Tokens): Tokens {
  const words = sentence.words.filter(({ word }) => word !== 'none' && word !== 'nothing');
  return { ...sentence, words };
}
