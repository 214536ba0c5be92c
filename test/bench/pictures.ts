import { createPainter } from '../../src/picture/create-painter.ts';
import { typicalWeek } from '../picture/facts.ts';

/** A process's memory after many pictures, each of a different week. */

/**
 * Allowed growth since before the first one, MB: a thread and the memory of five pictures take some
 * 110, however many were drawn before.
 */
const MOST_MB = 160;
/** Allowed growth from the first half to the second, MB; a leak of 30 pictures would be 120 MB. */
const MOST_GROWTH_MB = 40;

function heldMb(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

/** Prints a line; returns what holds more than it may. */
export async function benchPictures(
  print: (line: string) => void,
  pictures = 60,
): Promise<string[]> {
  const painter = createPainter({ log: { warn: () => undefined } });
  const before = heldMb();
  const most = { first: before, second: before };
  for (let number = 1; number <= pictures; number += 1) {
    await painter.week({ ...typicalWeek, title: `Week ${number}` });
    const half = number <= pictures / 2 ? 'first' : 'second';
    most[half] = Math.max(most[half], heldMb());
  }
  const grown = most.second - most.first;
  const [from, to] = [before, Math.max(most.first, most.second)].map((mb) => mb.toFixed(0));
  print(`resident memory after ${pictures} pictures`);
  print(
    `  ${heldMb().toFixed(0)} MB (before ${from}, at most ${to}; second half ${grown.toFixed(0)} more than the first)`,
  );
  const isOver = Math.max(most.first, most.second) - before > MOST_MB || grown > MOST_GROWTH_MB;
  return isOver ? ['memory of pictures'] : [];
}
