import type { DebateClaim } from '../../src/debate/rules/tally-debate.ts';
import { tallyDebate as tallyByRules1 } from '../../src/debate/rules/tally-debate.ts';
import type { TallyItem, TallyRebuttal } from '../../src/debate/rules/types.ts';
import { tallyDebate } from '../../src/debate/tally/rules/tally-debate.ts';
import type { Debate, Item, Rebuttal } from '../../src/debate/tally/rules/types.ts';
import { largeDebate, manyRebuttals } from './large-debate.ts';
import { median } from './median.ts';

/**
 * The time of a whole tally, beside that of their first version on the same debate.
 * Both are asked in turns, so that a busy machine slows both.
 */

const ROUNDS = 9;

type Contest = {
  readonly name: string;
  readonly debate: Debate;
  /** What it may cost, in times of the first rules. */
  readonly most: number;
  /** Rounds that are not counted: a compiler needs some twenty to settle. */
  readonly warmUp: number;
};

const CONTESTS: readonly Contest[] = [
  {
    name: '5,000 items by 800 members over 8 claims',
    debate: largeDebate(8),
    most: 1,
    warmUp: 25,
  },
  { name: '5,000 items by 800 members on one claim', debate: largeDebate(1), most: 1, warmUp: 25 },
  { name: 'one item with 2,400 rebuttals', debate: manyRebuttals(2400), most: 0.1, warmUp: 3 },
];

/** The same entry in the words of the first rules, which knew neither revisions nor `at`. */
function oldRebuttal({ marks, ...entry }: Rebuttal): TallyRebuttal {
  const by = (kind: 'check' | 'dispute') =>
    marks.filter((mark) => mark.kind === kind).map((mark) => mark.by);
  const grade = { ...entry.grade, direction: 'unknown' as const };
  return { ...entry, grade, marks: { checkedBy: by('check'), disputedBy: by('dispute') } };
}

function oldItem(item: Item): TallyItem {
  return { ...oldRebuttal(item), side: item.side, rebuttals: item.rebuttals.map(oldRebuttal) };
}

function oldClaims({ claims }: Debate): DebateClaim[] {
  return claims.map((claim) => ({ ...claim, items: claim.items.map(oldItem) }));
}

/** Milliseconds of processor time, which other programs on a busy machine do not lengthen much. */
function timed(deed: () => unknown): number {
  const began = process.cpuUsage();
  deed();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function shown(times: readonly number[]): string {
  const [least, most] = [Math.min(...times), Math.max(...times)];
  return `${median(times).toFixed(1)} ms (${least.toFixed(1)}–${most.toFixed(1)})`;
}

/**
 * Prints a line for each debate: medians with the least and the greatest, and their ratio. Returns
 * what costs more of the first rules' time than it may, or more than 250 ms.
 */
export function benchTally(print: (line: string) => void): string[] {
  print(
    `a whole tally beside one by rules/1 (processor time, medians of ${ROUNDS}, least–greatest)`,
  );
  return CONTESTS.flatMap(({ name, debate, most, warmUp }) => {
    const old = oldClaims(debate);
    const rounds: { now: number; before: number }[] = [];
    for (let round = 0; round < warmUp + ROUNDS; round += 1) {
      const now = timed(() => tallyDebate(debate));
      const before = timed(() => tallyByRules1(old));
      if (round >= warmUp) rounds.push({ now, before });
    }
    const now = rounds.map((one) => one.now);
    const before = rounds.map((one) => one.before);
    const ratio = median(now) / median(before);
    print(`  ${name}: ${shown(now)} beside ${shown(before)}, ratio ${ratio.toFixed(2)}`);
    return ratio > most || median(now) > 250 ? [name] : [];
  });
}

if (import.meta.main) {
  const over = benchTally((line) => process.stdout.write(`${line}\n`));
  if (over.length > 0) process.exitCode = 1;
}
