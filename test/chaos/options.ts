import { parseArgs } from 'node:util';
import { wholeNumber } from '../support/whole-number.ts';

export const HELP = `Kills, cuts and confuses a running Crux, and compares what members were told with what is kept:
npm run chaos -- [options]

  --seconds N  how long there is trouble (default 120; with --kills at most, default 4000)
  --kills N    until so many programs were killed, bots and PostgreSQL together
  --seed N     whole number that everything random follows from (default: one is drawn and printed)
  --keep       leaves the folder with the logs of all programs

Exit code 0 when nothing was lost, doubled or left stale; 1 with the first differences otherwise.
`;

export type Options = {
  readonly seconds: number;
  /** How many kills end the trouble before the time does; undefined: none do. */
  readonly kills: number | undefined;
  readonly seed: number;
  readonly keep: boolean;
};

/** Reads the arguments; without a seed it takes `drawn`. Undefined when help is asked for. */
export function readOptions(args: readonly string[], drawn: number): Options | undefined {
  const value = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { seconds: value, kills: value, seed: value, keep: flag, help: flag };
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) return undefined;
  const kills = wholeNumber('--kills', values.kills);
  return {
    seconds: wholeNumber('--seconds', values.seconds) ?? (kills === undefined ? 120 : 4_000),
    kills,
    seed: wholeNumber('--seed', values.seed) ?? drawn,
    keep: values.keep,
  };
}
