import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { TallyInput } from '#debate/tally/rules/types.ts';
import { largeDebate, manyRebuttals } from './large-debate.ts';
import { median } from './median.ts';

/** The time of a whole tally, which every page with a number waits for. */

const ROUNDS = 9;
/** Warm-up rounds: the JIT compiler needs some twenty to settle. */
const WARM_UP = 20;
/**
 * The most milliseconds that one may take. Undisturbed, each stays below 250; on a core shared by
 * two programs the same work has been seen to take twice that.
 */
const MOST = 750;

/** This thread's processor time, ms; garbage collection and compilation elsewhere do not count. */
function timed(deed: () => unknown): number {
  const began = process.threadCpuUsage();
  deed();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

/** Prints a line for each debate: the median, the least and the greatest. Returns what took too long. */
export function benchTally(print: (line: string) => void): string[] {
  print(`a whole tally (processor time, medians of ${ROUNDS}, least–greatest)`);
  const debates: readonly (readonly [name: string, debate: TallyInput])[] = [
    ['5,000 items by 800 members over 8 claims', largeDebate(8)],
    ['5,000 items by 800 members on one claim', largeDebate(1)],
    ['one item with 2,400 rebuttals', manyRebuttals(2400)],
  ];
  return debates.flatMap(([name, debate]) => {
    for (let round = 0; round < WARM_UP; round += 1) tallyDebate(debate);
    const times = Array.from({ length: ROUNDS }, () => timed(() => tallyDebate(debate)));
    const [least, most] = [Math.min(...times), Math.max(...times)];
    print(`  ${name}: ${median(times).toFixed(1)} ms (${least.toFixed(1)}–${most.toFixed(1)})`);
    return median(times) > MOST ? [name] : [];
  });
}
