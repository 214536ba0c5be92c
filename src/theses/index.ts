import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Thesis } from '#debate/core/rules/claim.ts';
import { type Lead, parseLeads } from '#debate/thesis/leads.ts';
import { InvalidThesisError, parseThesis } from '#debate/thesis/thesis.ts';
import { StartError } from '../start-error.ts';

/** A thesis file, or a folder of them, that cannot be used. */
export class ThesisFileError extends StartError {
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`thesis file ${basename(file)}: ${reason}`, options);
    this.file = file;
  }
}

/** System errors name the whole path and call; the code (`ENOENT`) is enough beside the file. */
function reasonOf(error: unknown): string {
  if (error instanceof InvalidThesisError) return error.message;
  if (error instanceof SyntaxError) return `is not JSON: ${error.message.replace(/\s+/g, ' ')}`;
  if (error instanceof Error && 'code' in error) return `cannot be read (${String(error.code)})`;
  return 'cannot be read';
}

/** Facts beside `name.json` lie in `name.leads.json`. */
const LEADS = '.leads.json';

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

async function readThesis(file: string): Promise<Thesis> {
  try {
    return parseThesis(await readJson(file));
  } catch (error) {
    throw new ThesisFileError(file, reasonOf(error), { cause: error });
  }
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.json') && !name.endsWith(LEADS)).sort();
  } catch (error) {
    throw new ThesisFileError(folder, reasonOf(error), { cause: error });
  }
}

/**
 * Every thesis of a folder's `*.json` files (default: the ones beside this file), in the order of
 * the files' names. Throws ThesisFileError for the first file that is not a valid thesis, for two
 * files with one key, and for a folder that cannot be read or holds no thesis.
 */
export async function loadTheses(folder: string = import.meta.dirname): Promise<Thesis[]> {
  const theses: Thesis[] = [];
  const files = new Map<string, string>();
  for (const name of await listFiles(folder)) {
    const file = join(folder, name);
    const thesis = await readThesis(file);
    const twin = files.get(thesis.key);
    if (twin) throw new ThesisFileError(file, `key "${thesis.key}" is already that of ${twin}`);
    files.set(thesis.key, name);
    theses.push(thesis);
  }
  if (theses.length === 0) throw new ThesisFileError(folder, 'holds no *.json file');
  return theses;
}

/**
 * The leads of every thesis that has a file of them, by the thesis's key. Throws ThesisFileError
 * for the first file that is not valid, and for one without its thesis beside it.
 */
export async function loadLeads(
  folder: string = import.meta.dirname,
): Promise<Map<string, readonly Lead[]>> {
  const leads = new Map<string, readonly Lead[]>();
  const names = await readdir(folder);
  for (const name of names.filter((one) => one.endsWith(LEADS)).sort()) {
    const file = join(folder, name);
    const beside = name.replace(LEADS, '.json');
    if (!names.includes(beside)) throw new ThesisFileError(file, `has no ${beside} beside it`);
    const thesis = await readThesis(join(folder, beside));
    try {
      leads.set(thesis.key, parseLeads(await readJson(file), thesis));
    } catch (error) {
      throw new ThesisFileError(file, reasonOf(error), { cause: error });
    }
  }
  return leads;
}
