import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject, projectRoot } from '#build/project-root.ts';

/** The commands of a document, as they stand in its `sh` blocks. */
function commandsOf(document: string): string {
  const blocks = readFileSync(inProject(document), 'utf8').matchAll(/^```sh\n(?<commands>[\s\S]*?)^```$/gm);
  return [...blocks].map((block) => block.groups?.['commands'] ?? '').join('\n');
}

/** Runs a bash script in a process group of its own, so that nothing of it outlives the test. */
async function runScript(script: string): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn('bash', ['-s'], { cwd: projectRoot, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const said = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
  child.stdin.end(script);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...said };
}

test('the purchase of the scripting guide runs as it is written', async () => {
  const script = commandsOf('docs/scripting.md');
  const { code, output, errors } = await runScript(script);
  expect({ code, errors: code === 0 ? '' : errors, output: code === 0 ? '' : output }).toEqual({ code: 0, errors: '', output: '' });
  // The request, and what of its draft had not gone up when the backend went away.
  expect(output).toMatch(/^[12] waiting to be sent$/m);
  expect(output).toMatch(/^order \S+ is confirmed$/m);
  expect(output.trim().split('\n').slice(-5)).toEqual(['requested: done', 'issued: done', 'approved: done', 'ordered: done', 'confirmed: done']);
}, 300_000);
