import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import type { Arena } from './arena.ts';

/** How many votes share a flush to disk. */

/** A PostgreSQL process that has just published its statistics does so again in ten seconds. */
const PUBLISHED_MS = 11_000;
const FLUSHES = `SELECT sum("fsyncs") AS "value" FROM pg_stat_io WHERE "object" = 'wal'`;

export async function measureFlushes(arena: Arena, times: number): Promise<Figure> {
  const total = 640 * times;
  const flushes = async () => {
    await pause(PUBLISHED_MS);
    return await arena.ask(FLUSHES);
  };
  const before = await flushes();
  await arena.press(arena.crux, { inFlight: 64, total });
  const count = (await flushes()) - before;
  if (count === 0) throw new Error('votes were committed without a flush to disk');
  return {
    name: 'flushes to disk for a vote at 64 in flight',
    rounds: [count / total],
    bound: { atMost: 0.15 },
    of: `${count} for ${total} votes, whatever else PostgreSQL flushed included`,
  };
}
