import { readdir } from 'node:fs/promises';
import { type Program, startProgram } from '../support/programs/program.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

export type Outcome = { readonly line: string; readonly code: number | string };

export type Attempt = {
  readonly env: Readonly<Record<string, string>>;
  /** Sends SIGTERM after this many ms instead of waiting for the end or for `ready`. */
  readonly stopAfterMs?: number;
  /** What is done while it runs, once it is ready; `ready` is the line that says so. */
  readonly whileReady?: (ready: string) => Promise<void>;
};

/** Starts the program as people do and returns what it said last and its exit code. */
export async function attempt({ env, stopAfterMs, whileReady }: Attempt): Promise<Outcome> {
  const dataDir = await openTempFolder();
  const patience = { START_WAIT_SECONDS: '0', PSEUDONYM_KEY: 'k'.repeat(32) };
  const program = startProgram({ dataDir, args: ['--empty'], env: { ...patience, ...env } });
  try {
    if (stopAfterMs === undefined) await readyOrOver(program, whileReady);
    else setTimeout(() => program.signal('SIGTERM'), stopAfterMs);
    const code = await program.ended;
    // Until the first line of the program runs, the signal itself ends Node.
    if (code === 'SIGTERM' && (await readdir(dataDir)).length === 0) {
      return { line: 'left at SIGTERM, with nothing begun', code: 0 };
    }
    return { line: lineOf(program), code };
  } finally {
    await removeTempFolder(dataDir);
  }
}

async function readyOrOver(program: Program, whileReady?: Attempt['whileReady']): Promise<void> {
  const isReady = await program.said(/^ready in .*$/m).then(
    () => true,
    () => false,
  );
  try {
    if (isReady) await whileReady?.(/^ready in .*$/m.exec(program.output())?.[0] ?? '');
  } finally {
    program.signal('SIGTERM');
  }
}

/** What a person would read: the errors, else that it was ready, else the last warning. */
function lineOf(program: Program): string {
  const errors = program.errors().trim();
  if (errors !== '') return errors;
  const ready = /^ready in .*$/m.exec(program.output());
  if (ready !== null) return 'ready, and left at SIGTERM';
  return 'left at SIGTERM';
}
