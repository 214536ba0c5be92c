/** Where less is left of the time that Discord waits, an answer would come too late. */
const LEAST_LEFT_MS = 500;
/** Delays that the smallest is taken of. */
const REMEMBERED_DELAYS = 200;
/** So many ids are remembered at least, and at most twice as many. */
const REMEMBERED_IDS = 10_000;
/**
 * By how much of the time since a delay was measured it may be off: a clock that is being set right
 * gently runs up to 8.3 % too fast or too slow (chrony's `maxslewrate`), the monotonic one as well.
 */
const DRIFT = 0.1;

/**
 * Says which interactions to leave alone: one that came before (a resume replays), and one that
 * waited so long that its token is dead. `arrivedMs` is when it arrived, by a clock that is never
 * set (`performance.now()`), so that neither a step of the wall clock nor sleep makes anything old.
 * That clock begins anywhere and stands still while the machine sleeps: age is judged against the
 * smallest delay seen lately. Of the very first interaction nothing can be said, and it is taken.
 * `answerMs` is how long Discord waits for an answer.
 */
export function createFreshness(answerMs: number) {
  const isNew = createSeen();
  // Of the remembered delays those that may still become the smallest, the smallest first: each as
  // it would have been at zero, from where all grow by the same drift.
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
