/**
 * How long the response to a button press waits for optional data, in ms; shorter than the time
 * until it is deferred.
 */
export const BRIEFLY_MS = 1_000;

/**
 * The result of `work`, or `otherwise` if it takes longer than `ms`; for data that a screen can do
 * without. Late work continues, and its result is ignored.
 */
export async function within<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  const late = Promise.withResolvers<T>();
  const timer = setTimeout(() => late.resolve(otherwise), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
