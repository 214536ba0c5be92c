import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PrintedTally } from '#debate/tally/rules/printed-tally.ts';
import type { TallyInput } from '#debate/tally/rules/types.ts';

/** A debate with every number that the rules make of it. */
export type Vector = {
  /** Often what it pins. */
  readonly name: string;
  readonly input: TallyInput;
  readonly expected: PrintedTally;
  /** Whether the drift alarm would ring on it. */
  readonly drift: boolean;
};

/**
 * The reference vectors of rules/2, one a line: made by the program that the rules were first
 * written and simulated with, which shares no code with this one. Where a text and a vector
 * differ, the vector is right.
 */
export function readVectors(): Vector[] {
  const packed = readFileSync(join(import.meta.dirname, 'vectors.ndjson.gz'));
  const lines = gunzipSync(packed).toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
