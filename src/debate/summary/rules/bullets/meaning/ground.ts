import { factorWords } from '../numbers/spelled.ts';
import { stemsIn, type Tokens, tokensOf } from './tokens.ts';

/**
 * The sentences of an item that a sentence about it rests on, as one text: those that hold its
 * numbers or factors or, if there are none, those that share most of its content words.
 */
export function groundOf(sentence: Tokens, item: string): Tokens {
  const parts = item.split(/(?<=[.!?…。])(?<!\bet al\.)(?<!\bvs\.)\s+/u).map(tokensOf);
  const values = new Set(sentence.numbers.filter(({ named }) => !named).map(({ value }) => value));
  const factors = new Set(factorWords(sentence.plain));
  const holding = parts.filter(
    ({ plain, numbers }) =>
      numbers.some(({ value }) => values.has(value)) ||
      factorWords(plain).some((factor) => factors.has(factor)),
  );
  const chosen = holding.length > 0 ? holding : closest(sentence, parts);
  return tokensOf(chosen.map(({ cased }) => cased).join(' '));
}

function closest(sentence: Tokens, parts: readonly Tokens[]): readonly Tokens[] {
  const own = stemsIn(sentence);
  const shared = ({ words }: Tokens) =>
    new Set(words.filter(({ stem }) => own.has(stem)).map(({ stem }) => stem)).size;
  const best = Math.max(...parts.map(shared));
  return parts.filter((part) => shared(part) >= Math.max(1, best - 1));
}
