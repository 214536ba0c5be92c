/**
 * Does one thing after the other, each whatever became of those before it. What failed is thrown at
 * the end: an error as it is, several as one whose cause is the first.
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
    // The log knows an error's message and its cause, and not what else it holds.
    throw new AggregateError(failed, failed.map(wordsOf).join('; '), { cause: failed[0] });
  }
  if (failed.length === 1) throw failed[0];
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
