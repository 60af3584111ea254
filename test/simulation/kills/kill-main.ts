// `npm run simulate:kill -- --kills N --seed S`: real desks and backends on real files and PostgreSQL, killed by SIGKILL at random moments.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { buildDeskIfStale } from '#build/desk-build.ts';
import { Finding } from './finding.ts';
import { KillLoop, type KillReport, type Victim } from './kill-loop.ts';

const options = new Command('simulate:kill')
  .description('Kills a desk, and a backend, again and again while people type, order and import prices; looks after each kill whether anything is lost, doubled or half.')
  .option('--kills <n>', 'kills of each of the two programs', '100')
  .option('--seed <n>', 'first seed', '1')
  .option('--house <kills>', 'kills until everything is begun afresh', '50')
  .addOption(new Option('--only <program>', 'kill only one of the two').choices(['desk', 'backend']))
  .parse()
  .opts<{ kills: string; seed: string; house: string; only?: Victim }>();

// Programs that are started hundreds of times are compiled once.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'proforma-compile-cache');

if (!(await buildDeskIfStale())) throw new Error('the desk could not be built');

let open: KillLoop | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (open?.close() ?? Promise.resolve()).finally(() => process.exit(1)));

async function run(victim: Victim): Promise<boolean> {
  const total = { kills: 0, whileStarting: 0, keystrokes: 0, commands: 0, imports: 0 };
  let findings = 0;
  const begun = performance.now();
  for (let seed = Number(options.seed); total.kills < Number(options.kills); seed += 1) {
    const kills = Math.min(Number(options.house), Number(options.kills) - total.kills);
    let reached = 0;
    try {
      const loop = await KillLoop.open(seed);
      open = loop;
      try {
        for (; reached < kills; reached += 1) {
          await loop.kill(victim);
          if (loop.kills % 10 === 0) console.log(`${victim}: seed ${seed}, ${loop.kills} kills`);
        }
        for (const [name, figure] of Object.entries(await loop.finish()) as [keyof KillReport, number][]) total[name] += figure;
      } finally {
        open = null;
        await loop.close();
      }
    } catch (error) {
      findings += 1;
      total.kills += reached + 1;
      console.log(`${victim}: seed ${seed}, kill ${reached + 1}: ${error instanceof Finding ? error.message : String(error instanceof Error ? error.stack : error)}`);
    }
    console.log(`${victim}: ${total.kills} kills, ${findings} findings (up to seed ${seed}, ${Math.round((performance.now() - begun) / 1000)} s)`);
  }
  const { kills, whileStarting, keystrokes, commands, imports } = total;
  console.log(`${victim}: ${kills} kills and ${whileStarting} while starting; ${keystrokes} keystrokes, ${commands} commands, ${imports} imports acknowledged; ${findings === 0 ? 'nothing lost, doubled or half' : `${findings} findings`}`);
  return findings === 0;
}

let isGood = true;
for (const victim of ['desk', 'backend'] as const) {
  if (options.only === undefined || options.only === victim) isGood = (await run(victim)) && isGood;
}
process.exit(isGood ? 0 : 1);
