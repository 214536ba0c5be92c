import { readFileSync } from 'node:fs';
import { isOurs, THROWN } from '../../fuzz/thrown.ts';
import type { Bot } from '../bots.ts';
import type { Difference } from './difference.ts';

/** A stack trace printed outside the log. */
const BARE_STACK = /^\s+at .*\(file:/;

/** Log lines that show a bug, which no trouble excuses. */
export function faultsIn(bots: readonly Bot[]): Difference[] {
  return bots.flatMap(({ name, log }) =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => BARE_STACK.test(line) || (THROWN.test(line) && isOurs(line)))
      .map((line): Difference => ({ what: 'fault', of: name, words: `${name}: ${line}` })),
  );
}
