import { defineConfig } from 'vitest/config';

/** The tests that need Chromium; CHROMIUM_PATH says where it is, if not at /usr/bin/chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    // Each browser takes a core and some hundred megabytes, and waits much of the time.
    maxWorkers: 2,
    // Nothing is that slow: these end what hangs, on a machine that does much else besides.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
