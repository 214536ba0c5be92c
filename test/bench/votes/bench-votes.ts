import { type Figure, figureLine, isOver } from '../figure.ts';
import { allKept } from './all-kept.ts';
import { openArena } from './arena.ts';
import { measureCrowding } from './crowding.ts';
import { measureFlushes } from './flushes.ts';
import { measureGrowth } from './growth.ts';
import { measureShares } from './shares.ts';
import { measureWarmStart } from './warm-start.ts';

/**
 * What a vote costs, with Discord, PostgreSQL, bot and echoes in processes of their own: ratios of
 * interleaved rounds, so that a busy machine slows both sides of each.
 */

/**
 * `times`: a round's length as a multiple of the shortest. `slack`: the factor by which a figure
 * may miss its bound before it fails, since short rounds on a busy machine say little.
 */
const SIZES = {
  quick: { votes: 100_000, times: 1, slack: 2 },
  full: { votes: 1_000_000, times: 6, slack: 1 },
} as const;

/** Prints a table, and the figures as JSON; returns those that miss their bound. */
export async function benchVotes(
  print: (line: string) => void,
  size: keyof typeof SIZES,
): Promise<string[]> {
  const { votes, times, slack } = SIZES[size];
  print('votes, with Discord, bots and PostgreSQL in processes of their own (medians)');
  const arena = await openArena();
  const figures: Figure[] = [];
  const add = (...found: Figure[]) => {
    figures.push(...found);
    for (const figure of found) print(figureLine(figure));
  };
  try {
    add(...(await measureShares(arena, times)));
    add(await measureFlushes(arena, times));
    add(await measureCrowding(arena, times));
    add(await measureGrowth(arena, votes, times));
    const kept = await allKept(arena, arena.crux);
    print(`  all ${kept.toLocaleString('en')} votes were kept, and every counter is right`);
    add(await measureWarmStart(arena));
  } finally {
    await arena.stop();
  }
  print(JSON.stringify({ size, figures }));
  return figures.filter((one) => isOver(one, slack)).map(({ name }) => name);
}
