import { createPainter } from '../../src/picture/create-painter.ts';
import { typicalWeek } from '../picture/facts.ts';

/** What a process holds after many pictures, each of another week. */

/** Megabytes more than before the first one that are a fault. */
const MOST_MB = 250;

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
  let most = before;
  for (let number = 1; number <= pictures; number += 1) {
    await painter.week({ ...typicalWeek, title: `Week ${number}` });
    most = Math.max(most, heldMb());
  }
  const after = heldMb();
  print(`resident memory after ${pictures} pictures`);
  print(`  ${after.toFixed(0)} MB (before ${before.toFixed(0)}, at most ${most.toFixed(0)})`);
  return most - before > MOST_MB ? ['memory of pictures'] : [];
}
