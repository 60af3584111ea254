import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#build/project-root.ts';
import { temporaryFolder } from './running-programs.ts';

/** A disk of its own for the programs that enter it; gone with `close`. */
export interface SmallDisk {
  /** Its place for programs inside. */
  readonly inside: string;
  /** The same place for whoever is outside. */
  readonly fromHere: string;
  /** A command that runs what it is given inside. */
  readonly within: readonly string[];
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives so much of the room back. */
  giveBack(megabytes: number): void;
  /** Gives all of the room back. */
  clear(): void;
  close(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;
const namespaces = isRoot ? ['--mount'] : ['--mount', '--map-root-user'];

/** Whether this system lets us mount: Linux as root, or with namespaces for everybody. */
export const canMountSmallDisk = process.platform === 'linux' && spawnSync('unshare', [...namespaces, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** Mounts a disk in memory that only a process of ours and those that enter its namespace see. */
export async function openSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = temporaryFolder('small-disk');
  const inside = join(folder.path, 'disk');
  mkdirSync(inside);
  const holder = spawn('unshare', [...namespaces, 'sh', '-c', `mount -t tmpfs -o size=${megabytes}m tmpfs '${inside}' && echo ready && exec sleep 100000`], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  const pid = String(holder.pid);
  const fromHere = `/proc/${pid}/root${inside}`;
  const ballast = join(fromHere, 'ballast');
  return {
    inside,
    fromHere,
    within: ['nsenter', '--target', pid, '--mount', `--wd=${projectRoot}`, ...(isRoot ? [] : ['--user', '--preserve-credentials'])],
    fill: () => {
      writeFileSync(ballast, '');
      for (const size of [1_048_576, 4096]) {
        try {
          for (;;) appendFileSync(ballast, Buffer.alloc(size));
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        }
      }
    },
    giveBack: (freed) => truncateSync(ballast, Math.max(0, statSync(ballast).size - freed * 1_048_576)),
    clear: () => rmSync(ballast, { force: true }),
    close: async () => {
      const ended = once(holder, 'exit');
      holder.kill('SIGKILL');
      await ended;
      folder.remove();
    },
  };
}
