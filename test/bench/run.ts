import { parseArgs } from 'node:util';
import { benchDueDebates } from './due-debates.ts';
import { benchEndOfPeriod } from './end-of-period.ts';
import { benchLargeClaim } from './large-claim.ts';
import { benchModelWeeks } from './model-weeks.ts';
import { benchPictures } from './pictures.ts';
import { benchSizes } from './sizes.ts';
import { benchSizing } from './sizing.ts';
import { benchTally } from './tally.ts';
import { benchHeap } from './votes/bench-heap.ts';
import { benchVotes } from './votes/bench-votes.ts';

const HELP = `Measures what Crux costs, and fails where a bound is passed: npm run bench -- [options] [PART…]

PARTs are votes, heap, tally, claim, model, sizes, period, pictures and due; without one all are measured.

  --full    at the size that a big community reaches; without it what fits some minutes
  --sizing  what a vote and an item cost, and machines for four sizes
`;

const FULL = { items: 100_000, votes: 1_000_000, members: 40_000, pictures: 400, due: 200 };
const QUICK = { votes: 50_000, members: 2_000 };
const { values, positionals } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    sizing: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { full } = values;
const print = (line: string) => process.stdout.write(`${line}\n`);

if (values.help) {
  process.stdout.write(HELP);
  process.exit();
}
if (values.sizing) {
  await benchSizing(print);
  process.exit();
}

/** Each returns what is over its bound. */
const BENCHES = {
  votes: () => benchVotes(print, full ? 'full' : 'quick'),
  heap: () => benchHeap(print, full ? FULL.members : QUICK.members),
  tally: () => benchTally(print),
  claim: () => benchLargeClaim(print),
  model: () => benchModelWeeks(print),
  sizes: () => benchSizes(print, full ? FULL.items : undefined),
  period: () => benchEndOfPeriod(print, full ? FULL.votes : QUICK.votes),
  pictures: () => benchPictures(print, full ? FULL.pictures : undefined),
  due: () => (full ? benchDueDebates(print, FULL.due) : []),
} satisfies Record<string, () => string[] | Promise<string[]>>;

const unknown = positionals.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  print(`${unknown.join(', ')}: there is only ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const over: string[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (positionals.length === 0 || positionals.includes(name)) over.push(...(await bench()));
}

if (over.length > 0) {
  print(`over the bound: ${over.join(', ')}`);
  process.exitCode = 1;
}
