// `npm test`: every check of the project, then one true closing line.
import { mkdirSync, rmSync } from 'node:fs';
import { startProgram } from './child-process.ts';
import { inProject } from './project-root.ts';
import { ensureSystemTools } from './verify/system-tools.ts';
import { readTestCounts } from './verify/test-counts.ts';

const reports = inProject('out', 'test-reports');

const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['types', 'tsc', ['-b']],
  ['lint', 'oxlint', ['--type-aware']],
  ['layers and cycles', 'depcruise', ['--config', 'build/dependency-rules.mjs', '--output-type', 'err', 'main', 'renderer', 'shared', 'sync', 'build', 'test']],
  ['page and shell build', process.execPath, ['build/desk-build-main.ts']],
];

let passed = 0;
let failed = 0;
let skipped = 0;

ensureSystemTools();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

for (const [name, command, args] of checks) {
  console.log(`\n== ${name}`);
  if ((await startProgram(command, args).ended) === 0) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED: ${name}`);
  }
}

for (const project of ['unit', 'backend', 'journey']) {
  console.log(`\n== ${project} tests`);
  const report = `${reports}/${project}.json`;
  const code = await startProgram('vitest', ['run', '--config', 'build/vitest.config.ts', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile', report]).ended;
  const counts = readTestCounts(report);
  passed += counts.passed;
  skipped += counts.skipped;
  // An exit code without a failed test is a failure too: an unhandled error, or no test found.
  failed += counts.failed === 0 && code !== 0 ? 1 : counts.failed;
}

console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
