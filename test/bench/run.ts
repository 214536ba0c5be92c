import { benchDueDebates } from './due-debates.ts';
import { benchEndOfPeriod } from './end-of-period.ts';
import { benchLargeClaim } from './large-claim.ts';
import { benchModelWeeks } from './model-weeks.ts';
import { benchPictures } from './pictures.ts';
import { benchSizes } from './sizes.ts';
import { benchSizing } from './sizing.ts';
import { benchTally } from './tally.ts';
import { benchVotes } from './votes.ts';

/**
 * `--full` measures at the size that a big community reaches; without it what fits three minutes.
 * `--sizing` alone says what machines are needed.
 */
const FULL = { items: 100_000, votes: 1_000_000, pictures: 400, due: 200 };
const VOTES = 50_000;
const full = process.argv.includes('--full');
const print = (line: string) => process.stdout.write(`${line}\n`);

if (process.argv.includes('--sizing')) {
  await benchSizing(print);
  process.exit();
}
await benchVotes(print);
const over = [
  ...benchTally(print),
  ...(await benchLargeClaim(print)),
  ...(await benchModelWeeks(print)),
  ...(await benchSizes(print, full ? FULL.items : undefined)),
  ...(await benchEndOfPeriod(print, full ? FULL.votes : VOTES)),
  ...(await benchPictures(print, full ? FULL.pictures : undefined)),
];
if (full) over.push(...(await benchDueDebates(print, FULL.due)));
if (over.length > 0) {
  print(`over the bound: ${over.join(', ')}`);
  process.exitCode = 1;
}
