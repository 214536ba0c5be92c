import { parseArgs } from 'node:util';

export const HELP = `Simulates debates and prints how often the rules say what: npm run simulate -- [options]

  --debates N   simulated debates for each row (default 4; the published tables took 30 to 570)
  --tables LIST which tables, of 1, 2, 3, 5 and 6 (default 1,2,3,5,6)
  --seed N      whole number that everything random follows from (default: one is drawn and printed)

  1  no true difference: how often luck makes a word in a year of weekly looks
  2  a true lean: how soon the right word comes
  3  how many accounts that act together make a word against honest people
  5  a model that is captured: when the alarm rings, and what the model makes before
  6  the same in six ways: words made for the side that it favours, alarms

Behind each share stands its 95 % confidence interval (Wilson).
`;

const TABLES = [1, 2, 3, 5, 6] as const;

type Table = (typeof TABLES)[number];

export type Options = {
  readonly debates: number;
  readonly tables: readonly Table[];
  readonly seed: number;
};

/** Invalid options; the message is one line. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Reads the arguments; without a seed it takes `drawn`. Nothing when help is asked for. */
export function readOptions(args: readonly string[], drawn: number): Options | undefined {
  const { debates, tables, seed, help } = valuesOf(args);
  if (help) return undefined;
  return {
    debates: debates === undefined ? 4 : wholeNumber('--debates', debates, 1),
    tables: tables === undefined ? TABLES : tables.split(',').map(tableOf),
    seed: seed === undefined ? drawn : wholeNumber('--seed', seed, 0),
  };
}

function valuesOf(args: readonly string[]) {
  const value = { type: 'string' } as const;
  const options = {
    debates: value,
    tables: value,
    seed: value,
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) {
    throw new OptionError(`${option} is ${text}, should be a whole number from ${least}`);
  }
  return Number(text);
}

function tableOf(text: string): Table {
  const table = TABLES.find((one) => String(one) === text);
  if (table === undefined) throw new OptionError(`there is no table ${text}, only ${TABLES}`);
  return table;
}
