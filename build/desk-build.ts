import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { succeeds } from './child-process.ts';
import { inProject, projectRoot } from './project-root.ts';

const stampFile = inProject('out', 'desk-sources');

/** sha256 over everything that page and loopback shell are built from. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const sources = globSync(['renderer/**/*', 'shared/**/*.ts', 'main/**/*.ts', 'sync/{client,protocol,replica}/**/*.ts', 'build/vite.config.ts', 'package-lock.json'], { cwd: projectRoot, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const source of sources) hash.update(source.slice(projectRoot.length)).update(readFileSync(source));
  return hash.digest('hex');
}

const built = ['out/renderer/index.html', 'out/office/office.html', 'out/loopback/loopback-main.js', 'out/loopback/sync-worker.js', 'out/loopback/writing-worker.cjs'];

/** Builds pages and loopback shell when their sources changed since the last build. False when the build failed. */
export async function buildDeskIfStale(): Promise<boolean> {
  const wanted = fingerprint();
  const current = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (current === wanted && built.every((file) => existsSync(inProject(file)))) return true;
  console.log('Building the desk ...');
  if (!(await succeeds('vite', ['build', '--config', 'build/vite.config.ts', '--logLevel', 'warn']))) return false;
  writeFileSync(stampFile, wanted);
  return true;
}
