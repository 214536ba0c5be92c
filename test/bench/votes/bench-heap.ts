import { figureLine, isOver } from '../figure.ts';
import { allKept } from './all-kept.ts';
import { openArena, SMALL_VOTES } from './arena.ts';
import { measureHeap } from './heap.ts';

/** Prints a line, and it as JSON; returns the figure where it misses its bound. */
export async function benchHeap(print: (line: string) => void, members: number): Promise<string[]> {
  const arena = await openArena();
  try {
    print('memory of a bot, by how many members have voted');
    const crux = await arena.openCrux('heap', SMALL_VOTES);
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
