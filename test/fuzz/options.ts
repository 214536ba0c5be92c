import { parseArgs } from 'node:util';
import { wholeNumber } from '../support/whole-number.ts';

export const HELP = `Sends a started bot interactions of every type, valid, at the edge and broken:
npm run fuzz -- [options]

  --count N  how many (default 10000)
  --seed N   whole number that everything random follows from (default: one is drawn and printed)

Exit code 0 when all that Discord could send was answered in time, with bodies that Discord takes,
nothing was thrown that nobody caught, and memory stayed flat; 1 with the first faults otherwise.
`;

export type Options = { readonly count: number; readonly seed: number };

/** Reads the arguments; without a seed it takes `drawn`. Undefined when help is asked for. */
export function readOptions(args: readonly string[], drawn: number): Options | undefined {
  const value = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { count: value, seed: value, help: flag },
  });
  if (values.help) return undefined;
  return {
    count: wholeNumber('--count', values.count) ?? 10_000,
    seed: wholeNumber('--seed', values.seed) ?? drawn,
  };
}
