import type { Environment } from 'vitest/runtime';
import { endWorker } from './worker-end.ts';

/** Plain Node with a teardown, which vitest awaits before it ends the worker. */
export default {
  name: 'worker',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: endWorker }),
} satisfies Environment;
