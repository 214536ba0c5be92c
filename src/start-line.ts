import { isDatabaseGone } from './database/lost-connection.ts';
import { codeOf } from './error-code.ts';
import { StartError } from './start-error.ts';

/**
 * The line that says why a start failed and what to do, if its environment is the cause; undefined
 * for a bug.
 */
export function startLine(error: unknown): string | undefined {
  if (error instanceof StartError) return error.message;
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')) {
    return 'The disk of DATA_DIR is full: make room, or set another DATA_DIR, and start Crux again.';
  }
  return isDatabaseGone(error)
    ? 'The database went away while Crux was starting. Start Crux again: it waits until the database is back.'
    : undefined;
}
