import { BALLOT_START, readBallot } from '#debate/ballot/read-ballot.ts';
import { listEvidence } from '#debate/browse/list-evidence.ts';
import { readOwnItems } from '#debate/browse/own-items.ts';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import { strongestAgainst } from '#debate/browse/strongest-against.ts';
import { readBoard } from '#debate/debates/read-board.ts';
import { postSoFar } from '#debate/summary/summarise-due.ts';
import { readClaimJudged } from '#debate/thesis/read-claim-judged.ts';
import { readClaim } from '#debate/thesis/read-thesis.ts';
import { type Figure, figureLine, isOver } from './figure.ts';
import { fillVotes } from './fill-votes.ts';
import { median } from './median.ts';
import { caller, type OpenClaim, openClaim } from './open-claim.ts';
import { postgresCpu } from './postgres-cpu.ts';

/**
 * How costs grow with a debate: each figure is measured in a debate with few items and one with
 * many, in turns, so that a busy machine slows both.
 */

const SMALL = 1_000;
/** Votes of the large debate for each item: a million with a hundred thousand items. */
const VOTES_EACH = 10;
const ROUNDS = 15;
const WARM_UP = 3;
/** The longest that a summary may keep everything else waiting, ms. */
const MOST_STALL_MS = 100;

type Reading = {
  readonly name: string;
  /** The large debate's allowed cost, as a multiple of the small one's; null if only reported. */
  readonly most: number | null;
  /** The time that a person waits, or the processor time of this process plus PostgreSQL. */
  readonly by: 'wall' | 'CPU';
  run(of: OpenClaim): Promise<unknown>;
};

const READINGS: readonly Reading[] = [
  {
    name: 'the ballot',
    most: 1.3,
    by: 'wall',
    run: ({ ports, debate }) => readBallot(ports, debate, caller(1), BALLOT_START),
  },
  {
    name: 'a claim',
    most: 1.3,
    by: 'wall',
    run: ({ ports, debate }) => readClaim(ports, debate, 1),
  },
  {
    name: 'how judged',
    most: 1.3,
    by: 'wall',
    run: ({ ports, debate }) => readClaimJudged(ports, debate, 1),
  },
  {
    name: 'one item',
    most: 1.3,
    by: 'wall',
    run: ({ ports, debate }) => readEvidence(ports, debate, caller(1), 500),
  },
  { name: 'mine', most: 1.3, by: 'wall', run: readMine },
  { name: "a claim's list", most: 2, by: 'wall', run: (of) => list(of, null) },
  { name: 'search', most: 2, by: 'wall', run: (of) => list(of, 'example.org/p900') },
  {
    name: 'the board',
    most: 2,
    by: 'CPU',
    run: ({ ports, debate }) => readBoard(ports, debate),
  },
  {
    // It reads a side's items once for all who vote until the claim changes again: reported,
    // without a bound.
    name: 'what speaks against the first vote after a change',
    most: null,
    by: 'wall',
    run: ({ ports, debate }) =>
      strongestAgainst(ports, debate, 1, 'agree', String(performance.now())),
  },
];

async function readMine({ ports, debate }: OpenClaim): Promise<unknown> {
  const items = await ports.store.evidence.byNumber(debate.id, [500, 501, 502]);
  return await readOwnItems(ports, debate, [...items.values()]);
}

function list({ ports, debate }: OpenClaim, query: string | null) {
  const place = { claim: 1, side: 'challenges' } as const;
  return listEvidence(ports, debate, caller(1), { ...place, mine: false, query, page: 0 });
}

/**
 * A run prints the bounds but fails only beyond this multiple of them: on a busy machine a few
 * milliseconds of wall time easily double, while work that grows with the items shows a factor of
 * ten.
 */
const SLACK = 3;

/** Wall time of the work, ms. */
async function waited(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Processor time of this process and the debate's PostgreSQL during the work, ms. */
async function spent(of: OpenClaim, work: () => Promise<unknown>): Promise<number> {
  const before = await usedSoFar(of);
  await work();
  return (await usedSoFar(of)) - before;
}

async function usedSoFar({ postmaster }: OpenClaim): Promise<number> {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + (await postgresCpu(postmaster));
}

async function measure(
  { name, most, by, run }: Reading,
  small: OpenClaim,
  large: OpenClaim,
): Promise<Figure> {
  const took = (of: OpenClaim) => (by === 'CPU' ? spent(of, () => run(of)) : waited(() => run(of)));
  const rounds: { small: number; large: number }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const both = { small: await took(small), large: await took(large) };
    if (round >= WARM_UP) rounds.push(both);
  }
  const ms = (side: 'small' | 'large') => median(rounds.map((one) => one[side])).toFixed(1);
  return {
    name: `${name}, by ${by}`,
    rounds: rounds.map((one) => one.large / one.small),
    bound: most === null ? null : { atMost: most },
    of: `ms: ${ms('large')} beside ${ms('small')}`,
  };
}

/**
 * Milliseconds of a summary so far, and the longest that this thread computed without a pause: its
 * processor time between two looks, which nobody else's work on the machine makes longer.
 */
async function summarise({ ports, debate }: OpenClaim) {
  let stallMs = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    stallMs = Math.max(stallMs, (user + system) / 1000);
    last = process.threadCpuUsage();
  }, 1);
  const ms = await waited(() => postSoFar(ports, debate));
  clearInterval(timer);
  return { ms, stallMs };
}

/**
 * Prints a line for each reading, and all of it as JSON. Returns what costs more than it may.
 * `items` are those of the large debate.
 */
export async function benchSizes(print: (line: string) => void, items = 10_000): Promise<string[]> {
  const small = await openClaim(SMALL);
  const large = await openClaim(items);
  try {
    await fillVotes(small.url, small.debate.id, SMALL);
    await fillVotes(large.url, large.debate.id, items * VOTES_EACH);
    const [few, many] = [SMALL, items].map((size) => size.toLocaleString('en'));
    const votes = (items * VOTES_EACH).toLocaleString('en');
    print(`a debate with ${many} items and ${votes} votes beside ${few} of each`);
    const figures: Figure[] = [];
    for (const reading of READINGS) {
      const figure = await measure(reading, small, large);
      figures.push(figure);
      print(figureLine(figure));
    }
    const over = figures.filter((one) => isOver(one, SLACK)).map(({ name }) => name);
    const first = await summarise(small);
    const summary = await summarise(large);
    print(
      `  a summary: ${summary.ms.toFixed(0)} ms beside ${first.ms.toFixed(0)} ms; longest stall ${summary.stallMs.toFixed(0)} ms (at most ${MOST_STALL_MS})`,
    );
    if (summary.stallMs > MOST_STALL_MS) over.push('stall of a summary');
    print(JSON.stringify({ items, small: SMALL, figures, summary, smallSummary: first }));
    return over;
  } finally {
    await large.stop();
    await small.stop();
  }
}
