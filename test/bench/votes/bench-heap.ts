import { figureLine, isOver } from '../figure.ts';
import { allKept } from './all-kept.ts';
import { openArena } from './arena.ts';
import { measureHeap } from './heap.ts';

/** Votes that a debate has before anybody presses: what a bot holds does not depend on them. */
const VOTES = 1_000;

/** Prints a line, and it as JSON; returns the figure where it misses its bound. */
export async function benchHeap(print: (line: string) => void, members: number): Promise<string[]> {
  const arena = await openArena();
  try {
    print('memory of a bot, by how many members have voted');
    const crux = await arena.openLarge(VOTES);
    const figure = await measureHeap(arena, crux, members);
    print(figureLine(figure));
    const kept = await allKept(arena, crux);
    print(`  all ${kept.toLocaleString('en')} votes were kept, and every counter is right`);
    print(JSON.stringify({ members, figure }));
    return isOver(figure) ? [figure.name] : [];
  } finally {
    await arena.stop();
  }
}
