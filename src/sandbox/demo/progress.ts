import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoScript } from './script.ts';

/** The demo ends each of its weeks with a summary. */
export const WEEKS = 3;

/** The steps of the script, plus the setup, the board and one summary a week. */
const STEPS = demoScript.length + 2 + WEEKS;

/**
 * Whether a demo was begun in this folder, and whether steps are left. A demo of an older script
 * counts as done, since its remaining steps were different ones.
 */
export function demoState(folder: string): 'none' | 'begun' | 'done' {
  const progress = readProgress(folder);
  if (progress === undefined) return 'none';
  return progress.of === STEPS && progress.done < STEPS ? 'begun' : 'done';
}

function progressFile(folder: string): string {
  return join(folder, 'demo-progress');
}

type Progress = { readonly done: number; readonly of: number };

/** How many steps are done, of how many; undefined when no demo was begun. */
export function readProgress(folder: string): Progress | undefined {
  const file = progressFile(folder);
  if (!existsSync(file)) return undefined;
  const [done = 0, of = 0] = readFileSync(file, 'utf8').split('/').map(Number);
  return { done, of };
}

/** Stores how many steps are done, atomically: after a kill the file has the old or new number. */
export function writeProgress(folder: string, done: number): void {
  const aside = `${progressFile(folder)}-new`;
  writeFileSync(aside, `${done}/${STEPS}`);
  renameSync(aside, progressFile(folder));
}
