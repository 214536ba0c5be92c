import { benchLargeClaim } from './large-claim.ts';
import { benchVotes } from './votes.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

await benchVotes(print);
const over = await benchLargeClaim(print);
if (over.length > 0) {
  print(`over the bound: ${over.join(', ')}`);
  process.exitCode = 1;
}
