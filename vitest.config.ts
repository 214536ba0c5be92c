import { defineConfig } from 'vitest/config';
import FileOrder from './test/support/run/file-order.ts';

/** Tests that use PostgreSQL or start programs; only this project sets those up. */
const SYSTEM = [
  'test/{app,commands,database,jobs,outside,programs,simulate,store}/**/*.test.ts',
  'test/debate/*/*.test.ts',
  'test/discord/{e2e,posts}/**/*.test.ts',
];

export default defineConfig({
  test: {
    setupFiles: ['test/support/run/fixed-seed.ts', 'test/support/openapi/no-body-faults.ts'],
    // One more than the cores of the smallest machine: many tests wait for programs they start.
    maxWorkers: 3,
    // Nothing here keeps state in a module, so files share what they import: a sixth of the time.
    isolate: false,
    environment: './test/support/run/worker-environment.ts',
    // Node strips the types itself, as with `npm start`; no test mocks a module.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // The first, as in `npm start`, saves seven seconds per worker. The second, because parallel
    // garbage collection costs a fifth more on a machine whose cores are all busy.
    execArgv: ['--no-regexp-tier-up', '--single-threaded-gc'],
    sequence: { sequencer: FileOrder },
    // No test is that slow: these limits end a hung test even on a busy machine.
    testTimeout: process.env.CRUX_CASES === undefined ? 300_000 : 600_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...SYSTEM],
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: SYSTEM,
          setupFiles: ['test/support/keyed/every-statement.ts'],
          globalSetup: ['test/support/run/global-setup.ts'],
        },
      },
    ],
    // Coverage counts only the test workers, not started programs or the page.
    coverage: {
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      exclude: ['src/store/generated/**', '**/*.d.ts'],
      reporter: ['json-summary'],
    },
  },
});
