import { currenciesIn } from './currencies.ts';
import { type ReadNumber, readNumbers } from './read-numbers.ts';
import { factorWords } from './spelled.ts';

/** The numbers of a text as plain decimals, and its words for shares, factors and currencies. */
export type Numbers = {
  readonly free: ReadonlySet<string>;
  /** Those before a percent sign. */
  readonly percents: ReadonlySet<string>;
  /** Digits inside names: they support only other names. */
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
