import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject, projectRoot } from '#build/project-root.ts';

const shelf = inProject('out', 'prepared-demo');

/** Everything that the imported demonstration company depends on; the day, because what is overdue does. */
function keyOfToday(): string {
  const key = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const path of globSync(['shared/**', 'sync/**', 'package-lock.json'], { cwd: projectRoot, withFileTypes: false }).toSorted()) {
    const file = join(projectRoot, path);
    if (/\.(ts|json|csv|ndjson)$/.test(path)) key.update(path).update(readFileSync(file));
  }
  return key.digest('hex').slice(0, 16);
}

/**
 * Puts the demonstration company's database, imported once in a run, at `data`, so that not every journey waits for the import. `prepare` fills a new
 * place by the backend itself. Does nothing where something stands already: that is a backend that starts again.
 */
export async function placePreparedDemo(data: string, prepare: (data: string) => Promise<void>): Promise<void> {
  if (existsSync(data) && readdirSync(data).length > 0) return;
  const ready = join(shelf, keyOfToday());
  if (!existsSync(ready)) {
    rmSync(shelf, { recursive: true, force: true });
    mkdirSync(shelf, { recursive: true });
    const growing = join(shelf, `growing-${process.pid}`);
    await prepare(growing);
    renameSync(growing, ready);
  }
  mkdirSync(dirname(data), { recursive: true });
  cpSync(ready, data, { recursive: true });
}
