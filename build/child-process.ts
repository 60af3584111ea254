import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectRoot } from './project-root.ts';

export interface RunningProgram {
  readonly child: ChildProcess;
  /** Resolves with the exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts a program in the project's root. Its output goes to ours line by line, with `label` before each line when given. */
export function startProgram(command: string, args: readonly string[], options: { label?: string; env?: NodeJS.ProcessEnv; onLine?: (line: string) => void } = {}): RunningProgram {
  const watched = options.label !== undefined || options.onLine !== undefined;
  const spawnOptions: SpawnOptions = {
    cwd: projectRoot,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', watched ? 'pipe' : 'inherit', 'inherit'],
  };
  const child = spawn(command, [...args], spawnOptions);
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(options.label === undefined ? line : `${options.label} ${line}`);
      options.onLine?.(line);
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code));
  });
  return { child, ended };
}

/** Asks a program to end and waits; ends it by force after `graceMs`. */
export async function endProgram(program: RunningProgram, graceMs = 8000): Promise<void> {
  if (program.child.exitCode !== null || program.child.signalCode !== null) return;
  program.child.kill('SIGTERM');
  const force = setTimeout(() => program.child.kill('SIGKILL'), graceMs);
  await program.ended;
  clearTimeout(force);
}

/** Runs a program to its end. True when it succeeded. */
export async function succeeds(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return (await startProgram(command, args, { env }).ended) === 0;
}
