/** Where less is left of the time that Discord waits, an answer would come too late. */
const LEAST_LEFT_MS = 500;
/** How many delays the smallest is taken from. */
const REMEMBERED_DELAYS = 200;
/** So many ids are remembered at least, and at most twice as many. */
const REMEMBERED_IDS = 10_000;
/**
 * How far a delay may be off, as a share of the time since it was measured: while a clock is being
 * slewed it runs up to 8.3 % too fast or too slow (chrony's `maxslewrate`), the monotonic one too.
 */
const DRIFT = 0.1;

/**
 * Says which interactions to ignore: one that came before (a resume replays), and one that waited so
 * long that its token has expired. `arrivedMs` is when it arrived, by a monotonic clock
 * (`performance.now()`), so that neither a step of the wall clock nor sleep makes anything look old.
 * That clock starts at an arbitrary value and stops while the machine sleeps, so age is judged
 * relative to the smallest delay seen lately. The very first interaction is always accepted.
 * `answerMs` is how long Discord waits for an answer.
 */
export function createFreshness(answerMs: number) {
  const isNew = createSeen();
  // The remembered delays that may still become the smallest, the smallest first, each extrapolated
  // back to time zero, from where all grow by the same drift.
  const lowest: { readonly nth: number; readonly from: number }[] = [];
  let taken = 0;

  /** What the smallest of the remembered delays, this one included, may be by now. */
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

/** Says whether an id comes for the first time. A whole generation is forgotten at once, for little. */
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
