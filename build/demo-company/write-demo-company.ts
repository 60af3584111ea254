import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCompanyFiles } from './demo-company-files.ts';

const folder = join(import.meta.dirname, '../../sync/backend/demo-company');

mkdirSync(folder, { recursive: true });
for (const [name, text] of demoCompanyFiles()) {
  writeFileSync(join(folder, name), text);
  process.stdout.write(`${name}: ${Buffer.byteLength(text)} bytes\n`);
}
