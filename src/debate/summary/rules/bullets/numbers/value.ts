/** Significant digits of a product or a quotient; beyond them two numbers are the same. */
const PLACES = 12;

/** A plain decimal times a power of ten or another factor, as a plain decimal. */
export function times(decimal: string, factor: number): string {
  const value = Number(decimal) * factor;
  if (!Number.isFinite(value)) return decimal;
  if (Math.abs(value) >= 1e15) return String(value);
  return String(Number(value.toPrecision(PLACES)));
}

/** A fraction as a decimal where that ends, else in lowest terms: 1/2 is 0.5, 4/6 is 2/3. */
export function fraction(over: number, under: number, whole = 0): string {
  const divisor = gcd(over, under);
  const [a, b] = [over / divisor, under / divisor];
  const ends = b.toString().length < 7 && /^1?$/.test(withoutTwosAndFives(b));
  if (ends) return times(String(whole + a / b), 1);
  return whole === 0 ? `${a}/${b}` : `${whole * b + a}/${b}`;
}

function withoutTwosAndFives(value: number): string {
  let rest = value;
  for (const prime of [2, 5]) while (rest % prime === 0) rest /= prime;
  return String(rest);
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.max(1, a) : gcd(b, a % b);
}
