/** Currencies, a line each: the sign, then the words for it. */
export const CURRENCIES = [
  '$ dollar dollars usd',
  '€ euro euros eur евро 欧元',
  '£ pound pounds gbp',
  '¥ yen yuan cny jpy',
].map((line) => line.split(' '));

const SIGNS = new Map(CURRENCIES.flatMap((names) => names.map((name) => [name, names[0] ?? ''])));

/** The currencies that a text names, each by its sign. */
export function currenciesIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+|\p{Sc}/gu) ?? [];
  return words.flatMap((word) => SIGNS.get(word) ?? []);
}
