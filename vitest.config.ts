import { defineConfig } from 'vitest/config';
import FileOrder from './test/support/run/file-order.ts';

/** Where tests use PostgreSQL or start programs; what they need of both is ready only there. */
const SYSTEM = [
  'test/{app,commands,database,jobs,outside,programs,simulate,store}/**/*.test.ts',
  'test/debate/*/*.test.ts',
  'test/discord/{e2e,posts}/**/*.test.ts',
];

export default defineConfig({
  test: {
    setupFiles: ['test/support/run/fixed-seed.ts', 'test/support/openapi/no-body-faults.ts'],
    // One more than the smallest machine has cores: many tests wait for programs that they start.
    maxWorkers: 3,
    // Nothing here keeps state in a module, so files share what they import: a sixth of the time.
    isolate: false,
    environment: './test/support/run/worker-environment.ts',
    // Node strips the types itself, as it does for `npm start`; nothing here is mocked by its module.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // The first as `npm start` has it: seven seconds of each worker. The second, since threads that
    // help to collect garbage take a fifth more of a machine whose cores are all at work.
    execArgv: ['--no-regexp-tier-up', '--single-threaded-gc'],
    sequence: { sequencer: FileOrder },
    // Nothing is that slow: these end what hangs, on a machine that does much else besides.
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
    // With --coverage: what runs in the tests' own workers, so neither started programs nor the page.
    coverage: {
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      exclude: ['src/store/generated/**', '**/*.d.ts'],
      reporter: ['json-summary'],
    },
  },
});
