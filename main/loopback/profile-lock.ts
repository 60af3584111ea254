import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const holder = z.object({ pid: z.number().int(), origin: z.url() });

/** Thrown where another desk works in the profile: two would be two writers of the same files. */
export class ProfileInUseError extends Error {
  constructor(origin: string) {
    super(`another desk is open in this profile, at ${origin}/`);
    this.name = 'ProfileInUseError';
  }
}

/**
 * Takes the profile for this process, which listens at `origin`. A lock that a killed desk left behind is taken over: its process is
 * gone, or its number belongs to another program now and nobody listens at the address. Answers how to give the profile back.
 */
export async function lockProfile(profileDirectory: string, origin: string): Promise<() => void> {
  mkdirSync(profileDirectory, { recursive: true, mode: 0o700 });
  const file = join(profileDirectory, 'desk.lock');
  const held = read(file);
  if (held !== null && isAlive(held.pid) && (await isAnswering(held.origin))) throw new ProfileInUseError(held.origin);
  rmSync(file, { force: true });
  // Exclusive: of two that start at the same moment one fails here.
  writeFileSync(file, JSON.stringify({ pid: process.pid, origin }), { flag: 'wx', mode: 0o600 });
  return () => rmSync(file, { force: true });
}

function read(file: string): z.infer<typeof holder> | null {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal means that it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isAnswering(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}
