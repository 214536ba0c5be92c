/** A check passes by returning and fails by throwing. It has to limit its own time. */
export type Checks = Readonly<Record<string, () => void | Promise<void>>>;

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

const longestCheckMs = 2_500;

async function passes(check: () => void | Promise<void>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), longestCheckMs);
  try {
    const passed = Promise.resolve(check()).then(() => true);
    return await Promise.race([passed, late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs all checks in parallel. Reasons go only to the log, because this response is public and an
 * error's message may name hosts.
 */
export async function readiness(checks: Checks): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await passes(check)] as const),
  );
  return {
    ready: results.every(([, passed]) => passed),
    checks: Object.fromEntries(results.map(([name, passed]) => [name, passed ? 'ok' : 'failed'])),
  };
}
