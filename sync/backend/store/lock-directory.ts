import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const holder = z.object({ pid: z.number().int(), started: z.string() });
type Holder = z.infer<typeof holder>;

/** When a process began, in the kernel's own count; '' where the system does not tell. Null when there is no such process. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process that we may not signal is there all the same.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it may hold anything, the closing bracket included; 20 fields after it stands the start.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function read(file: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Takes a directory of the embedded PostgreSQL for this process: two of them writing the same files would destroy them. What a killed
 * backend left behind is taken over, also when its number belongs to another program by now. Answers how to give it back; throws
 * when another backend works in it.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  // Beside the directory, since everything inside belongs to PostgreSQL.
  const file = join(dirname(directory), `${basename(directory)}.lock`);
  const held = read(file);
  if (held !== null && held.pid !== process.pid && startOf(held.pid) === held.started) throw new Error(`the data in ${directory} is in use by process ${held.pid}`);
  rmSync(file, { force: true });
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' };
  // Exclusive: of two that start at the same moment one fails here.
  writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
  return () => rmSync(file, { force: true });
}
