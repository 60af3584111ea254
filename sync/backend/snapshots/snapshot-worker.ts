// A thread of its own: SQLite works synchronously, and the backend must answer meanwhile.
import { parentPort } from 'node:worker_threads';
import { buildScopeFile, type ScopeFileBuild } from '#sync/replica/build-scope-file.ts';
import type { BuildAnswer, BuildStep } from './build-steps.ts';

let build: ScopeFileBuild | null = null;

function take(step: BuildStep): BuildAnswer {
  if (step.kind === 'begin') {
    build = buildScopeFile(step.path, step.scope, step.epoch);
    return { kind: 'done' };
  }
  if (build === null) throw new Error('no file has been begun');
  if (step.kind === 'page') return { kind: 'received', outcome: build.receive(step.from, step.page) };
  build.finish();
  build = null;
  return { kind: 'done' };
}

parentPort?.on('message', (step: BuildStep) => {
  try {
    parentPort?.postMessage(take(step));
  } catch (error) {
    parentPort?.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) } satisfies BuildAnswer);
  }
});
