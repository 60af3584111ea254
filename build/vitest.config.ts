import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
/** Left to itself Vitest leaves one core free, which of two is half; tests wait for databases and pages anyway. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/**
 * Three kinds of tests: `unit` (pure or in-process), `backend` (PostgreSQL, real and embedded), `journey` (processes and real Chromium). Files of one worker
 * share its modules, so none may leave a mark in them; reading them anew for each file cost as much as the tests themselves.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'unit', isolate: false, include: ['test/**/*.test.ts'], exclude: ['test/**/*.pg.test.ts', 'test/**/*.e2e.test.ts'], environment: 'node', maxWorkers, testTimeout: 30_000 } },
      { root, test: { name: 'backend', isolate: false, include: ['test/**/*.pg.test.ts'], environment: 'node', maxWorkers, testTimeout: 60_000, hookTimeout: 120_000 } },
      {
        root,
        test: { name: 'journey', isolate: false, include: ['test/**/*.e2e.test.ts'], environment: 'node', globalSetup: ['test/support/built-desk.ts'], testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 2, sequence: { groupOrder: 1 }, expect: { poll: { timeout: 15_000 } } },
      },
    ],
  },
});
