import process from 'node:process';

/** The output and exit code of a program's run. */
export type Outcome = { readonly out: string; readonly error: string; readonly code: number };

/** A run that did nothing, for the reason in the line. */
export function refused(line: string): Outcome {
  return { out: '', error: `${line}\n`, code: 2 };
}

/** Prints it and lets Node exit by itself: a pipe may still have to take what was written. */
export function conclude({ out, error, code }: Outcome): void {
  process.stdout.write(out);
  process.stderr.write(error);
  process.exitCode = code;
}
