import { globSync } from 'node:fs';
import { projectRoot } from '#build/project-root.ts';

/** Source files of the project, relative to its root. */
export function sourceFiles(folders: readonly string[] = ['main', 'renderer', 'shared', 'sync', 'build', 'test']): readonly string[] {
  return globSync(folders.map((folder) => `${folder}/**/*.{ts,tsx,mjs}`), { cwd: projectRoot }).map((file) => file.replaceAll('\\', '/')).toSorted();
}
