import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { InvalidDebateError } from '../debate/tally/parse-debate.ts';
import { recompute } from '../debate/tally/recompute.ts';

const HELP = `Works out again every number of a debate's evidence: npm run --silent recompute -- FILE…

Each FILE is JSON: a debate as an export holds it ("claims", "moderators", "young" and, where it is
true, "rulesOnly"), an object that has one as its "input", or a list of those.

Prints one JSON value: the tally, or the list of them for a list. Of several files the tallies are
put into one list, in the order of the files.

Exit code 0 when all went well; 2 with one line on standard error that names the file, and the path
in it, when something cannot be read.
`;

/** What a run has to say, and its exit code. */
export type Outcome = { readonly out: string; readonly error: string; readonly code: number };

type Recomputed = ReturnType<typeof recompute>;

/** A file that cannot be used; the message is one line. */
class FileError extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`.replace(/\s+/g, ' '));
  }
}

/** Runs the program with its arguments. */
export async function runRecompute(args: readonly string[]): Promise<Outcome> {
  if (args.includes('--help')) return { out: HELP, error: '', code: 0 };
  const option = args.find((arg) => arg.startsWith('-'));
  if (option !== undefined) return refused(`${option} is no option: see --help`);
  if (args.length === 0) return refused('no file named: see --help');
  try {
    const tallies: Recomputed[] = [];
    // One after another, so that of two bad files the first is always the one named.
    for (const file of args) tallies.push(await recomputeFile(file));
    const value = tallies.length === 1 ? tallies[0] : tallies.flat();
    return { out: `${JSON.stringify(value, null, 2)}\n`, error: '', code: 0 };
  } catch (error) {
    if (error instanceof FileError) return refused(error.message);
    throw error;
  }
}

function refused(line: string): Outcome {
  return { out: '', error: `${line}\n`, code: 2 };
}

async function recomputeFile(file: string): Promise<Recomputed> {
  try {
    const text = await readFile(file, 'utf8');
    return recompute(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new FileError(file, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof InvalidDebateError) return error.message;
  if (error instanceof SyntaxError) return `is not JSON: ${error.message}`;
  if (error instanceof Error && 'code' in error) return `cannot be read (${String(error.code)})`;
  throw error;
}

if (import.meta.main) {
  const { out, error, code } = await runRecompute(process.argv.slice(2));
  process.stdout.write(out);
  process.stderr.write(error);
  process.exitCode = code;
}
