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
  const key = keyOfToday();
  const ready = join(shelf, key);
  if (!existsSync(ready)) {
    mkdirSync(shelf, { recursive: true });
    // Two may find it missing at once: each makes its own, and the first one stays.
    for (const old of readdirSync(shelf)) if (old !== key && !old.startsWith('growing-')) rmSync(join(shelf, old), { recursive: true, force: true });
    const growing = join(shelf, `growing-${process.pid}`);
    rmSync(growing, { recursive: true, force: true });
    await prepare(growing);
    if (existsSync(ready)) rmSync(growing, { recursive: true, force: true });
    else renameSync(growing, ready);
  }
  mkdirSync(dirname(data), { recursive: true });
  cpSync(ready, data, { recursive: true });
}
