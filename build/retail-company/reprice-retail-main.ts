import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decimal, toFixedText } from '#shared/domain/money/decimal.ts';
import { causeTexts, mispriceCauses } from './retail-misprice.ts';
import { type Months, repriceRetail, type Repricing, type Tally } from './reprice-retail.ts';

const usage = 'Usage: npm run reprice:retail -- --from ../shared/data/online-retail [--year 2010-10..2011-09]\n';

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${toFixedText(decimal(String(part)).times('100').div(String(whole)), 2)} %`);

function readMonths(text: string | undefined): Months | null | 'unreadable' {
  if (text === undefined) return null;
  const found = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(text);
  return found?.[1] !== undefined && found[2] !== undefined ? { from: found[1], to: found[2] } : 'unreadable';
}

function report({ all, wholesale, small, quarters, causes }: Repricing): string {
  const row = (name: string, tally: Tally): string =>
    [name.padEnd(34), String(tally.lines).padStart(8), ...[tally.dated, tally.today, tally.quarterBefore].map((hits) => share(hits, tally.lines).padStart(15))].join('');
  const missed = all.lines - all.dated;
  return [
    `${'lines at the price really paid'.padEnd(34)}${'lines'.padStart(8)}${'on its day'.padStart(15)}${'today’s list'.padStart(15)}${'quarter before'.padStart(15)}`,
    row('all', all),
    row('wholesale-like customers', wholesale),
    row('other customers', small),
    ...[...quarters].map(([quarter, tally]) => row(quarter, tally)),
    '',
    `The other ${missed} lines (${share(missed, all.lines)}), by likely cause`,
    ...mispriceCauses.map((cause) => `${String(causes.get(cause) ?? 0).padStart(8)} ${share(causes.get(cause) ?? 0, all.lines).padStart(8)}  ${causeTexts[cause]}`),
    '',
  ].join('\n');
}

const { values } = parseArgs({ options: { from: { type: 'string' }, year: { type: 'string' } } });
const months = readMonths(values.year);

if (values.from === undefined || months === 'unreadable') {
  process.stderr.write(usage);
  process.exitCode = 2;
} else if (!existsSync(join(values.from, 'products.csv'))) {
  process.stderr.write(`${values.from} holds no products.csv of the Online Retail II data\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(report(await repriceRetail(values.from, months)));
}
