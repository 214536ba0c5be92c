import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before a program with `--import`: asked over the channel to its parent, it collects all
 * garbage and tells the bytes that are in use then.
 */

if (isMainThread && process.send !== undefined) {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  process.on('message', () => {
    collect();
    process.send?.({ heapUsed: process.memoryUsage().heapUsed });
  });
  // The question alone keeps no program alive.
  process.channel?.unref();
}
