import { parseDebate } from './parse-debate.ts';
import { type PrintedTally, printedTally } from './rules/printed-tally.ts';
import { tallyDebate } from './rules/tally-debate.ts';

/**
 * Recomputes the tally of a file's content: a debate, something with a debate as its `input`, or a
 * list of either, which gives a list. Throws InvalidDebateError.
 */
export function recompute(value: unknown): PrintedTally | PrintedTally[] {
  if (Array.isArray(value)) return value.map((one, at) => recomputeOne(one, [at]));
  return recomputeOne(value, []);
}

function recomputeOne(value: unknown, path: readonly PropertyKey[]): PrintedTally {
  const isWrapped = typeof value === 'object' && value !== null && 'input' in value;
  const debate = isWrapped
    ? parseDebate(value.input, [...path, 'input'])
    : parseDebate(value, path);
  return printedTally(tallyDebate(debate));
}
