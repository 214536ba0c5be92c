import { benchLargeClaim } from './large-claim.ts';
import { benchVotes } from './votes.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

await benchVotes(print);
await benchLargeClaim(print);
