/** Milliseconds of processor time, which other programs on a busy machine hardly lengthen. */
function cost(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/**
 * How many times as long a deed takes when there is twice as much to do, as the least of some
 * tries: about 2 where time grows with the size, 4 with its square, 8 with its cube, and without
 * end where every combination is tried.
 */
export function growth(deed: (size: number) => unknown, size: number): number {
  const least = (of: number) => Math.min(...Array.from({ length: 3 }, () => cost(() => deed(of))));
  deed(size);
  return least(2 * size) / Math.max(least(size), 0.5);
}
