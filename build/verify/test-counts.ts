import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), numFailedTestSuites: z.number(), success: z.boolean() });

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts of a vitest JSON report. A file that could not be loaded, or a report that is missing, counts as a failure. */
export function readTestCounts(file: string): TestCounts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const read = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const unexplained = !read.success && read.numFailedTests === 0 ? 1 : 0;
  return { passed: read.numPassedTests, failed: read.numFailedTests + unexplained, skipped: read.numPendingTests };
}
