/**
 * Numbers 0..1 in ascending order, multiplied in that order: no digit depends on whose they are.
 */
export type Factors = readonly number[];

export function factorsOf(values: readonly number[]): Factors {
  return values.toSorted((a, b) => a - b);
}

export function product(factors: Factors): number {
  let result = 1;
  for (const factor of factors) result *= factor;
  return result;
}

/**
 * The product, again in ascending order, with some factors removed and others added: the same as
 * sorting again, in linear time.
 */
export function productChanged(
  factors: Factors,
  removed: readonly number[],
  added: readonly number[],
): number {
  const out = factorsOf(removed);
  const into = factorsOf(added);
  let result = 1;
  let nextOut = 0;
  let nextIn = 0;
  for (const factor of factors) {
    while (nextIn < into.length && (into[nextIn] ?? 0) <= factor) result *= into[nextIn++] ?? 1;
    if (nextOut < out.length && out[nextOut] === factor) nextOut += 1;
    else result *= factor;
  }
  while (nextIn < into.length) result *= into[nextIn++] ?? 1;
  return result;
}
