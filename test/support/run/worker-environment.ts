import type { Environment } from 'vitest/runtime';
import { endWorker } from './worker-end.ts';

/** Node as it is, with an end: vitest waits for it before it ends the worker. */
export default {
  name: 'worker',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: endWorker }),
} satisfies Environment;
