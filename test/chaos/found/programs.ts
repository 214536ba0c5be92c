import { readFileSync } from 'node:fs';
import type { Bot } from '../bots.ts';
import type { Difference } from './difference.ts';

/** What no trouble excuses in a log. */
const FAULTS = /a rejection was not handled|an error that nobody expected|^\s+at .*\(file:/;

/** Lines of the programs' logs that tell of a fault of theirs. */
export function faultsIn(bots: readonly Bot[]): Difference[] {
  return bots.flatMap(({ name, log }) =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => FAULTS.test(line))
      .map((line): Difference => ({ what: 'fault', of: name, words: `${name}: ${line}` })),
  );
}
