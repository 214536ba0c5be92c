import { appendFileSync } from 'node:fs';

/** One request as it is written down, a line of JSON each. */
export interface RecordedBody {
  method: string;
  path: string;
  body: unknown;
}

/**
 * A function that appends each request to `file` as one line of JSON, or does nothing when no
 * file is named (`CRUX_RECORD_BODIES` by default). Several test files at once may write to one
 * file: a line is one append.
 */
export function recordBodies(
  file: string | undefined = process.env.CRUX_RECORD_BODIES,
): (request: RecordedBody) => void {
  if (!file) return () => {};
  return ({ method, path, body }) => {
    appendFileSync(file, `${JSON.stringify({ method, path, body })}\n`);
  };
}
