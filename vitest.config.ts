import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/support/fixed-seed.ts', 'test/support/openapi/no-body-faults.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    // One more than the smallest machine has cores: many tests wait for programs that they start.
    maxWorkers: 3,
    // Nothing here keeps state in a module, so files share what they import: a sixth of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // With --coverage: what runs in the tests' own workers, so neither started programs nor the page.
    coverage: {
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      exclude: ['src/store/generated/**', '**/*.d.ts'],
      reporter: ['json-summary'],
    },
  },
});
