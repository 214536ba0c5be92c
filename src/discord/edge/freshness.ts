/** With less than this left of the time that Discord waits, an answer would be too late. */
const LEAST_LEFT_MS = 500;
/** The smallest delay is taken over this many. */
const REMEMBERED_DELAYS = 200;
/** At least this many ids are remembered, and at most twice as many. */
const REMEMBERED_IDS = 10_000;
/**
 * How far off a delay may be, as a share of the time since it was measured: a clock that is being
 * slewed, even the monotonic one, runs up to 8.3 % too fast or too slow (chrony's `maxslewrate`).
 */
const DRIFT = 0.1;

/**
 * Decides which interactions to ignore: duplicates (a resume replays), and those that waited so
 * long that their token has expired. `arrivedMs` is the arrival time on a monotonic clock
 * (`performance.now()`), so that neither a step of the wall clock nor sleep makes anything look
 * old. That clock starts at an arbitrary value and stops while the machine sleeps, so age is judged
 * relative to the smallest recent delay. The very first interaction is always accepted. `answerMs`
 * is how long Discord waits for an answer.
 */
export function createFreshness(answerMs: number) {
  const isNew = createSeen();
  // The remembered delays that may still become the smallest, in ascending order, each extrapolated
  // back to time zero, from which all grow by the same drift.
  const lowest: { readonly nth: number; readonly from: number }[] = [];
  let taken = 0;

  /** The present upper bound of the smallest remembered delay, including this one. */
  const least = (delay: number, arrivedMs: number): number => {
    const from = delay - DRIFT * arrivedMs;
    while ((lowest.at(-1)?.from ?? Number.NEGATIVE_INFINITY) >= from) lowest.pop();
    taken += 1;
    lowest.push({ nth: taken, from });
    if ((lowest[0]?.nth ?? 0) <= taken - REMEMBERED_DELAYS) lowest.shift();
    return (lowest[0]?.from ?? from) + DRIFT * arrivedMs;
  };

  return {
    isFresh(id: string, createdAtMs: number, arrivedMs: number): boolean {
      if (!isNew(id)) return false;
      const delay = arrivedMs - createdAtMs;
      return delay - least(delay, arrivedMs) <= answerMs - LEAST_LEFT_MS;
    },
  };
}

/** Whether an id is new. Drops a whole generation at once, which is cheap. */
function createSeen() {
  let recent = new Set<string>();
  let former = new Set<string>();
  return (id: string): boolean => {
    if (recent.has(id) || former.has(id)) return false;
    recent.add(id);
    if (recent.size === REMEMBERED_IDS) [recent, former] = [new Set(), recent];
    return true;
  };
}
