import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { succeeds } from './child-process.ts';
import { inProject, projectRoot } from './project-root.ts';

/** sha256 over everything that something is built from. */
function fingerprint(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  const sources = globSync([...patterns], { cwd: projectRoot, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const source of sources) hash.update(source.slice(projectRoot.length)).update(readFileSync(source));
  return hash.digest('hex');
}

/** Builds when what it is built from has changed since the last time, or files of it are missing. False when the build failed. */
export async function buildWhenStale(name: string, sources: readonly string[], built: readonly string[], build: () => Promise<boolean>): Promise<boolean> {
  const stampFile = inProject('out', `${name}-sources`);
  const wanted = fingerprint(sources);
  const current = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (current === wanted && built.every((file) => existsSync(inProject(file)))) return true;
  if (!(await build())) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

const sources = ['renderer/**/*', 'shared/**/*.ts', 'main/**/*.ts', 'sync/{client,protocol,replica}/**/*.ts', 'build/vite.config.ts', 'package-lock.json'];
const built = ['out/renderer/index.html', 'out/office/office.html', 'out/loopback/loopback-main.js', 'out/loopback/sync-worker.js', 'out/loopback/writing-worker.cjs'];

/** Builds pages and loopback shell when their sources changed since the last build. False when the build failed. */
export function buildDeskIfStale(): Promise<boolean> {
  return buildWhenStale('desk', sources, built, () => {
    console.log('Building the desk ...');
    return succeeds('vite', ['build', '--config', 'build/vite.config.ts', '--logLevel', 'warn']);
  });
}
