import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/**
 * Preloaded into a program with `--import`: on a message from its parent it runs a full garbage
 * collection and replies with the bytes in use afterwards.
 */

if (isMainThread && process.send !== undefined) {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  process.on('message', () => {
    collect();
    process.send?.({ heapUsed: process.memoryUsage().heapUsed });
  });
  // The channel must not keep the program alive.
  process.channel?.unref();
}
