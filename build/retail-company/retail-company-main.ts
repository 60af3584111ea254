import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeRetailCompany } from './write-retail-company.ts';

const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });

if (values.from === undefined || values.to === undefined) {
  process.stderr.write('Usage: npm run company:retail -- --from ../shared/data/online-retail --to FOLDER\n');
  process.exitCode = 2;
} else if (!existsSync(join(values.from, 'products.csv'))) {
  process.stderr.write(`${values.from} holds no products.csv of the Online Retail II data\n`);
  process.exitCode = 1;
} else {
  const summary = await writeRetailCompany(values.from, values.to);
  for (const [what, count] of Object.entries(summary)) process.stdout.write(`${what}: ${String(count)}\n`);
}
