import { defineConfig } from 'vitest/config';

/** Suites that need real servers share one OpenSearch, booted by their global set-up. */
export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.local/test-results/tests.json' },
    // Without times of earlier runs the largest files come first, every time. In another order, suites that share a stack
    // would find there what others have left.
    cache: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,model}/**/*.test.ts'],
          exclude: ['tests/**/*.apart.test.ts'],
          // Loading the normaliser again for each file would take as long as the tests themselves.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      // Files that replace a module for all who import it.
      { test: { name: 'unit-apart', include: ['tests/unit/**/*.apart.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'template', include: ['tests/template/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      {
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts'],
          globalSetup: 'tests/boot/opensearch.ts',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'load',
          include: ['tests/load/**/*.test.ts'],
          globalSetup: 'tests/boot/opensearch.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'stack',
          include: ['tests/stack/**/*.test.ts'],
          globalSetup: 'tests/boot/stack.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'deploy',
          include: ['tests/deploy/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/boot/browser-stack.ts',
          fileParallelism: false,
          // A browser beside the suites that load the machine would only wait for it.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: 'tests/boot/opensearch.ts',
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'chaos',
          include: ['tests/chaos/**/*.test.ts'],
          globalSetup: ['tests/boot/opensearch.ts', 'tests/boot/stack.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
