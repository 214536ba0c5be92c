/** Where less is left of the time that Discord waits, an answer would come too late. */
const LEAST_LEFT_MS = 500;
/** Delays that the smallest is taken of. */
const REMEMBERED_DELAYS = 200;
/** A clock that was set right must not keep a quiet server's members out for days. */
const REMEMBERED_MS = 10 * 60_000;
const REMEMBERED_IDS = 10_000;

/**
 * Says which interactions to leave alone: one that came before (a resume replays), and one that
 * waited so long that its token is dead. Age is judged against the smallest delay seen lately, as
 * the host's clock may be off Discord's in either direction; of the very first interaction nothing
 * can be said, and it is taken. `answerMs` is how long Discord waits for an answer.
 */
export function createFreshness(answerMs: number) {
  const seen = new Set<string>();
  let delays: { readonly delay: number; readonly at: number }[] = [];

  return {
    isFresh(id: string, createdAtMs: number, nowMs: number): boolean {
      if (seen.has(id)) return false;
      seen.add(id);
      // A set keeps the order of insertion: the first value is the oldest.
      const [oldest] = seen;
      if (seen.size > REMEMBERED_IDS && oldest !== undefined) seen.delete(oldest);
      const delay = nowMs - createdAtMs;
      delays = delays
        .filter(({ at }) => nowMs - at <= REMEMBERED_MS)
        .slice(1 - REMEMBERED_DELAYS)
        .concat({ delay, at: nowMs });
      return delay - Math.min(...delays.map((one) => one.delay)) <= answerMs - LEAST_LEFT_MS;
    },
  };
}
