// `npm run simulate -- --steps N --seed S [--bug NAME]`: histories from seed to seed until so many steps were taken, or until a bug is found.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Command } from 'commander';
import { plantedBugs } from './planted-bugs.ts';
import { simulate } from './simulate.ts';

const options = new Command('simulate')
  .description('Runs the real engine and the real files of desks against a backend in memory: faults of the network, programs that die, clocks that jump, restores. The seed gives the same history again.')
  .option('--steps <n>', 'steps to take: requests, transactions and acts', '100000')
  .option('--seed <n>', 'first seed', '1')
  .option('--processes <n>', 'processes that share the steps, each with seeds of its own', '1')
  .option('--bug <name>', `plants a bug and says which seed finds it; "all" tries each (${Object.keys(plantedBugs).length} are known, "list" names them)`)
  .parse()
  .opts<{ steps: string; seed: string; processes: string; bug?: string }>();

const first = Number(options.seed);
const mostSteps = Number(options.steps);

async function find(name: string): Promise<boolean> {
  const bug = plantedBugs[name];
  if (bug === undefined) throw new Error(`no bug is called "${name}": --bug list names them`);
  let steps = 0;
  for (let seed = first; steps < mostSteps; seed += 1) {
    const result = await simulate(seed, bug);
    steps += result.steps;
    if (result.violation !== null) {
      console.log(`${name}: found by seed ${seed}, after ${seed - first + 1} ${seed === first ? 'history' : 'histories'}: ${result.violation}`);
      return true;
    }
  }
  console.log(`${name}: NOT FOUND within ${steps} steps`);
  return false;
}

async function holds(): Promise<boolean> {
  let steps = 0;
  let seed = first;
  const begun = performance.now();
  for (; steps < mostSteps; seed += 1) {
    const result = await simulate(seed);
    steps += result.steps;
    if (result.violation !== null) {
      console.log(`seed ${seed}: ${result.violation}`);
      return false;
    }
  }
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage();
  const ofProcessor = Math.round((steps * 1_000_000) / (user + system));
  console.log(`${steps} steps in ${seed - first} histories, seeds ${first} to ${seed - 1}, no violation (${Math.round(steps / seconds)} steps a second; ${ofProcessor} in a second of processor time)`);
  return true;
}

/** Seeds of one process after those of the other; nobody runs so many. */
const seedsOfAProcess = 10_000_000;

async function holdsInProcesses(processes: number): Promise<boolean> {
  const codes = Array.from({ length: processes }, async (_each, at) => {
    const child = fork(import.meta.filename, ['--steps', String(Math.ceil(mostSteps / processes)), '--seed', String(first + at * seedsOfAProcess)]);
    return (await once(child, 'exit'))[0] as number | null;
  });
  return (await Promise.all(codes)).every((code) => code === 0);
}

let isGood = true;
if (options.bug === 'list') for (const name of Object.keys(plantedBugs)) console.log(name);
else if (options.bug === 'all') for (const name of Object.keys(plantedBugs)) isGood = (await find(name)) && isGood;
else if (options.bug !== undefined) isGood = await find(options.bug);
else isGood = options.processes === '1' ? await holds() : await holdsInProcesses(Number(options.processes));
process.exit(isGood ? 0 : 1);
