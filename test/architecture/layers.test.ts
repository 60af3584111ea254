import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, symlinkSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from '#build/project-root.ts';

/** Runs the layer check on a small tree with the project's own rules. Answers what the tool printed; empty = no violation. */
function violationsIn(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'proforma-layers-'));
  try {
    mkdirSync(join(root, 'build'));
    cpSync(inProject('build', 'dependency-rules.mjs'), join(root, 'build', 'dependency-rules.mjs'));
    cpSync(inProject('package.json'), join(root, 'package.json'));
    symlinkSync(inProject('node_modules'), join(root, 'node_modules'), 'dir');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const folders = [...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? ''))];
    const run = spawnSync(process.execPath, [inProject('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), '--config', 'build/dependency-rules.mjs', ...folders], { cwd: root, encoding: 'utf8' });
    return run.stdout.split('\n').filter((line) => line.includes('error ')).join('\n');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const a = "export const a = 1;\n";

test.each([
  ['a rule that asks the contract', { 'shared/domain/x.ts': "import { a } from '#shared/contract/y.ts';\nexport const x = a;\n", 'shared/contract/y.ts': a }, 'not-in-allowed'],
  ['a rule that reads a file', { 'shared/domain/x.ts': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n" }, 'not-in-allowed'],
  ['a desktop end that knows the backend', { 'sync/client/x.ts': "import { a } from '#sync/backend/store/y.ts';\nexport const x = a;\n", 'sync/backend/store/y.ts': a }, 'not-in-allowed'],
  ['a host that knows HTTP', { 'main/host/x.ts': "import { createServer } from 'node:http';\nexport const x = createServer;\n" }, 'not-in-allowed'],
  ['a screen that imports another', { 'renderer/screens/orders/x.ts': "import { a } from '#renderer/screens/quotes/y.ts';\nexport const x = a;\n", 'renderer/screens/quotes/y.ts': a }, 'not-in-allowed'],
  ['a widget that knows the domain', { 'renderer/ui/x.ts': "import { a } from '#shared/domain/y.ts';\nexport const x = a;\n", 'shared/domain/y.ts': a }, 'not-in-allowed'],
  ['a circle, even of types', { 'shared/domain/x.ts': "import type { Y } from './y.ts';\nexport type X = Y | 1;\n", 'shared/domain/y.ts': "import type { X } from './x.ts';\nexport type Y = X | 2;\n" }, 'no-circular'],
] as const)('%s is refused', (_, files, rule) => {
  expect(violationsIn(files)).toContain(rule);
});

test('an import along the table passes', () => {
  expect(violationsIn({ 'shared/contract/x.ts': "import { a } from '#shared/domain/y.ts';\nexport const x = a;\n", 'shared/domain/y.ts': a })).toBe('');
});
