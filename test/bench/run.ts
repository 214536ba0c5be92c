import { benchLargeClaim } from './large-claim.ts';
import { benchModelWeeks } from './model-weeks.ts';
import { benchPictures } from './pictures.ts';
import { benchTally } from './tally.ts';
import { benchVotes } from './votes.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

await benchVotes(print);
const over = [
  ...benchTally(print),
  ...(await benchLargeClaim(print)),
  ...(await benchModelWeeks(print)),
  ...(await benchPictures(print)),
];
if (over.length > 0) {
  print(`over the bound: ${over.join(', ')}`);
  process.exitCode = 1;
}
