import { randomInt } from 'node:crypto';
import process from 'node:process';
import { seeded } from '../support/seeded.ts';
import { printAccountsNeeded } from './accounts-needed.ts';
import { printCapturedFavour } from './captured-favour.ts';
import { printCapturedModel } from './captured-model.ts';
import { printNoDifference } from './no-difference.ts';
import { HELP, OptionError, type Options, readOptions } from './options.ts';
import { type Report, seldom } from './report.ts';
import { printTrueLean } from './true-lean.ts';

/** Prints the tables asked for. The same options with the same seed print the same. */
function simulate(report: Report, { debates, tables, seed }: Options): void {
  report.print(`Seed ${seed}, ${debates} debates a row; in brackets 95 % intervals (Wilson).\n`);
  // A random stream of its own for each table, so that leaving one out does not change the others.
  if (tables.includes(1)) printNoDifference(report, debates, seeded(seed + 1));
  if (tables.includes(2)) printTrueLean(report, debates, seeded(seed + 2));
  if (tables.includes(3)) printAccountsNeeded(report);
  if (tables.includes(5)) printCapturedModel(report, debates, seeded(seed + 5));
  if (tables.includes(6)) printCapturedFavour(report, debates, seeded(seed + 6));
}

const report: Report = {
  print: (line) => process.stdout.write(`${line}\n`),
  progress: seldom((line) => process.stderr.write(`${line}\n`), 3000),
};

try {
  const options = readOptions(process.argv.slice(2), randomInt(1_000_000));
  if (options === undefined) process.stdout.write(HELP);
  else simulate(report, options);
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
