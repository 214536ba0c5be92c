import { benchVotes } from './votes.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

await benchVotes(print);
