import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { ZodError } from 'zod';
import { checkRecord, isRecord } from '../debate/record/check-record.ts';
import { type ChainLink, chainFaults } from '../debate/record/rules/chain.ts';
import { beginsAsRecord, joinParts, type NamedText } from '../debate/record/rules/join-parts.ts';
import { InvalidDebateError } from '../debate/tally/parse-debate.ts';
import { recompute } from '../debate/tally/recompute.ts';
import { codeOf } from '../error-code.ts';
import { conclude, type Outcome, refused } from './outcome.ts';

const HELP = `Recomputes every number of a debate's evidence: npm run --silent recompute -- FILE…

Each FILE is JSON, compressed (.gz) or not: what [Get the data] gave, whole or its parts in order;
what /debate export gave; a bare debate ("claims", "moderators", "young" and, if true, "rulesOnly");
an object that has one as its "input"; or a list of those.

Prints one JSON value: the tally, or a list of tallies for a list. The tallies of several files are
put into one list, in the order of the files; an erasure has none.

Exit code 0 when all went well; 1 when numbers differ from those that were posted, a file was
changed, or links of a debate's chain do not follow each other, with a line on standard error for
each; 2 with one line that names the file, and the path in it, when something cannot be read.
`;

type Recomputed = ReturnType<typeof recompute>;

/** An unusable file; the message is one line. */
class FileError extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`.replace(/\s+/g, ' '));
  }
}

/** Runs the program with its arguments. */
export async function runRecompute(args: readonly string[]): Promise<Outcome> {
  if (args.includes('--help')) return { out: HELP, error: '', code: 0 };
  const option = args.find((arg) => arg.startsWith('-'));
  if (option !== undefined) return refused(`unknown option ${option}: see --help`);
  if (args.length === 0) return refused('give at least one file: see --help');
  try {
    return outcomeOf(await readWhole(args));
  } catch (error) {
    if (error instanceof FileError) return refused(error.message);
    throw error;
  }
}

/**
 * All files are read before anything is printed, because a chain's links are spread over several.
 */
function outcomeOf(files: readonly NamedText[]): Outcome {
  const tallies: Recomputed[] = [];
  const links: ChainLink[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const checked = checkFile(file);
    if (checked.tallies !== null) tallies.push(checked.tallies);
    links.push(...checked.links);
    faults.push(...checked.faults.map((fault) => `${file.name}: ${fault}`));
  }
  faults.push(...chainFaults(links));
  const value = tallies.length === 1 ? tallies[0] : tallies.flat();
  return {
    out: `${JSON.stringify(value, null, 2)}\n`,
    error: faults.map((line) => `${line}\n`).join(''),
    code: faults.length > 0 ? 1 : 0,
  };
}

async function readWhole(names: readonly string[]): Promise<NamedText[]> {
  const files: NamedText[] = [];
  // Sequentially, so that of two bad files the first is always the one reported.
  for (const name of names) {
    try {
      files.push({ name, text: (await readText(name)).replace(/^\uFEFF/, '') });
    } catch (error) {
      throw new FileError(name, reasonOf(error));
    }
  }
  return joinParts(files);
}

/** A large file is handed out compressed, and need not be unpacked by hand. */
async function readText(name: string): Promise<string> {
  const bytes = await readFile(name);
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function checkFile({ name, text }: NamedText): {
  readonly tallies: Recomputed | null;
  readonly links: readonly ChainLink[];
  readonly faults: readonly string[];
} {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return { tallies: recompute(value), links: [], faults: [] };
    const { tally, links, faults } = checkRecord(value, text);
    return { tallies: tally, links, faults };
  } catch (error) {
    if (error instanceof SyntaxError && beginsAsRecord(text)) {
      throw new FileError(name, 'is not whole: a part is missing, or they are out of order');
    }
    throw new FileError(name, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof InvalidDebateError) return error.message;
  if (error instanceof SyntaxError) return `is not JSON: ${error.message}`;
  if (error instanceof ZodError) return `does not have the expected form: ${fieldOf(error)}`;
  const code = codeOf(error);
  if (code !== undefined) return `cannot be read (${code})`;
  throw error;
}

function fieldOf({ issues: [first] }: ZodError): string {
  return first === undefined ? '' : `${first.path.join('.')} ${first.message}`.trim();
}

if (import.meta.main) {
  conclude(await runRecompute(process.argv.slice(2)));
}
