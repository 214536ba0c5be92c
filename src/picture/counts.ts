/** A count in at most four characters: 999, 9.9k, 12k, 9.9M. Truncated, never rounded up. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count);
  const [unit, sign] = count < 1_000_000 ? [1_000, 'k'] : [1_000_000, 'M'];
  const tenths = Math.floor((count / unit) * 10) / 10;
  return `${tenths < 10 ? tenths : Math.floor(tenths)}${sign}`;
}
