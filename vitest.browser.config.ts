import { defineConfig } from 'vitest/config';

/** The tests that need Chromium; CHROMIUM_PATH says where it is, if not at /usr/bin/chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    // One browser at a time: each takes a core and some hundred megabytes.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
