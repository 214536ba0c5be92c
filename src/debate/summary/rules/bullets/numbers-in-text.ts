import { currenciesIn } from './numbers/currencies.ts';
import { type ReadNumber, readNumbers } from './numbers/read-numbers.ts';
import { factorWords } from './numbers/spelled.ts';

/**
 * All that a text says in numbers, as plain decimals, and the words that tell shares or factors,
 * currencies among them.
 */
export type Numbers = {
  readonly free: ReadonlySet<string>;
  /** Those before a percent sign. */
  readonly percents: ReadonlySet<string>;
  /** Digits inside names: they vouch for names only. */
  readonly named: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

/** Reads the numbers of a text: digits of any script, in names and apart, and words. */
export function numbersOf(text: string): Numbers {
  const { numbers } = readNumbers(text);
  const values = (which: (number: ReadNumber) => boolean) =>
    new Set(numbers.filter(which).map(({ value }) => value));
  return {
    free: values(({ named }) => !named),
    percents: values(({ unit }) => unit === 'percent'),
    named: values(({ named }) => named),
    words: new Set([...factorWords(text), ...currenciesIn(text)]),
  };
}
