/**
 * Runs steps one after another, even if earlier ones failed. Failures are thrown at the end: a
 * single error as it is, several as one error whose cause is the first.
 */
export async function doAll(steps: Iterable<() => Promise<void>>): Promise<void> {
  const failed: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 1) {
    // The log writes an error's message and cause, but not the errors inside an AggregateError.
    throw new AggregateError(failed, failed.map(wordsOf).join('; '), { cause: failed[0] });
  }
  if (failed.length === 1) throw failed[0];
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
