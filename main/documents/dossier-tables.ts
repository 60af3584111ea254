import type { Account } from '#shared/domain/accounts/account.ts';
import { toPlainText } from '#shared/domain/money/decimal.ts';
import type { ComparedPurchase } from '#shared/domain/orders/compare-purchase.ts';
import { lineQuantities } from '#shared/domain/orders/order-quantities.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { endColumn, startColumn, type DocumentFrame } from './document-frame.ts';
import type { DossierWords } from './dossier-words.ts';
import type { PaperTable } from './paper.ts';

/** All that is known of one purchase. `estimate` null = ordered without one, or it is not on this desk. */
export interface Purchase {
  readonly order: Order;
  readonly estimate: Quote | null;
  readonly account: Account;
  readonly compared: ComparedPurchase;
}

export interface DossierSetting {
  readonly words: DossierWords;
  readonly unitName: (unit: string) => string;
  /** The buying company's own number for a product. */
  readonly ownNumber: (sku: string) => string | null;
}

/** A column that can stand on paper and in a file. `width` in points; 'under' = on paper it stands below the widest one, 'file' = in the file only. */
export interface DossierColumn {
  readonly head: string;
  readonly kind: 'text' | 'quantity' | 'price' | 'money' | 'day' | 'time';
  readonly width: number | '*' | 'under' | 'file';
}

/** Lines with unshaped cells: decimal text, `YYYY-MM-DD`, instants. The same one becomes a table on paper and a file. */
export interface DossierTable {
  readonly title: string;
  readonly columns: readonly DossierColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
}

const text = (head: string, width: DossierColumn['width']): DossierColumn => ({ head, kind: 'text', width });

export function amountsTable({ compared: { amounts } }: Purchase, { words }: DossierSetting): DossierTable {
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    [words.estimate, amounts.estimated, null],
    [words.order, amounts.ordered, amounts.orderedLessEstimated],
    [words.invoiced, amounts.invoiced, amounts.invoicedLessOrdered],
    [words.credited, amounts.credited, null],
    [words.paid, amounts.paid, null],
    [words.open, amounts.open, null],
  ];
  return { title: words.amounts, columns: [text(words.what, '*'), { head: words.amount, kind: 'money', width: 100 }, { head: words.difference, kind: 'money', width: 100 }], rows };
}

export const linesTable = ({ compared }: Purchase, { words, unitName, ownNumber }: DossierSetting): DossierTable => ({
  title: words.lines,
  columns: [
    text(words.code, 'under'), text(words.ownNumber, 'under'), text(words.what, '*'), text(words.unit, 'file'),
    { head: words.estimatedQuantity, kind: 'quantity', width: 48 }, { head: words.estimatedPrice, kind: 'price', width: 52 },
    { head: words.orderedQuantity, kind: 'quantity', width: 42 }, { head: words.orderedPrice, kind: 'price', width: 52 },
    { head: words.shipped, kind: 'quantity', width: 42 }, text(words.findings, 92),
  ],
  rows: compared.lines.map(({ sku, name, unit, estimated, ordered, shipped, findings }) => [
    sku, ownNumber(sku), name, unitName(unit), estimated?.quantity ?? null, estimated?.unitPrice ?? null, ordered?.quantity ?? null, ordered?.unitPrice ?? null, shipped, findings.map((finding) => words[finding]).join(', '),
  ]),
});

/** Who was asked when and why, what each said, in whose place, and what came of it. */
export function approvalsTable({ estimate, account }: Purchase, { words }: DossierSetting): DossierTable {
  const nameOf = (member: string): string => account.members.find(({ id }) => id === member)?.name ?? member;
  const rows = (estimate?.rounds ?? []).flatMap((round) => {
    const ruleNames = (step: string): string => (round.steps.find(({ id }) => id === step)?.rules ?? []).map(({ name }) => name).join(', ');
    const version = String(round.version);
    const entries = [
      { at: round.startedAt, cells: [nameOf(round.startedBy), null, words.asked, round.steps.flatMap(({ rules }) => rules.map(({ name }) => name)).join(', '), `${words.round} ${round.round}: ${words[round.outcome]}`] },
      ...(round.reminders ?? []).map(({ at, kind, to, step }) => ({ at, cells: [to.map(nameOf).join(', '), null, kind === 'escalate' ? words.escalated : words.reminded, ruleNames(step), null] })),
      ...round.decisions.map((decision) => ({ at: decision.decidedAt, cells: [nameOf(decision.member), decision.onBehalfOf && nameOf(decision.onBehalfOf), words[decision.decision], ruleNames(decision.step), decision.comment] })),
    ];
    return entries.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ at, cells }) => [at, version, ...cells, round.total]);
  });
  return {
    title: words.approvals,
    columns: [{ head: words.when, kind: 'time', width: 84 }, text(words.version, 40), text(words.who, 62), text(words.onBehalfOf, 58), text(words.decision, 66), text(words.reasons, 70), text(words.comment, '*'), { head: words.total, kind: 'money', width: 'file' }],
    rows,
  };
}

export const answersTable = ({ order }: Purchase, { words, unitName, ownNumber }: DossierSetting): DossierTable => ({
  title: words.answer,
  columns: [
    text(words.code, 'under'), text(words.ownNumber, 'under'), text(words.what, '*'), text(words.unit, 'file'),
    { head: words.orderedQuantity, kind: 'quantity', width: 42 }, { head: words.confirmed, kind: 'quantity', width: 46 }, { head: words.shipped, kind: 'quantity', width: 42 }, { head: words.toCome, kind: 'quantity', width: 46 }, { head: words.never, kind: 'quantity', width: 38 },
    { head: words.promisedFor, kind: 'day', width: 58 }, text(words.remark, 76),
  ],
  rows: order.lines.map((line) => {
    const { toCome, never } = lineQuantities(line, order.state);
    return [line.sku, ownNumber(line.sku), line.name, unitName(line.unit), line.quantity, line.confirmed, line.shipped, toCome, never, line.promisedFor ?? null, line.answer];
  }),
});

/** Invoices of the order, each followed by what settled it, and money for the order that waits. */
export function moneyTable({ compared: { invoices, unsettled } }: Purchase, { words }: DossierSetting): DossierTable {
  const settled = invoices.flatMap(({ invoice, settlements, open }) => [
    [words.invoice, invoice.number, invoice.date, invoice.due, null, invoice.amount, toPlainText(open)],
    ...settlements.map(({ by, type, date, amount }) => [words[type], by, date, null, invoice.number, `-${toPlainText(amount)}`, null]),
  ]);
  const waiting = unsettled.map(({ entry, left }) => [words.advance, entry.number, entry.date, null, null, `-${toPlainText(left)}`, null]);
  return {
    title: words.money,
    columns: [text(words.kind, '*'), text(words.number, 86), { head: words.date, kind: 'day', width: 62 }, { head: words.due, kind: 'day', width: 62 }, text(words.settles, 74), { head: words.amount, kind: 'money', width: 72 }, { head: words.open, kind: 'money', width: 66 }],
    rows: [...settled, ...waiting],
  };
}

/** The table on paper, in the figures of the language. */
export function onPaper({ title, columns, rows }: DossierTable, { figures }: Pick<DocumentFrame, 'figures'>): PaperTable {
  const shape: Readonly<Record<DossierColumn['kind'], (cell: string) => string>> = { text: (cell) => cell, quantity: figures.quantity, price: figures.unitPrice, money: figures.money, day: figures.day, time: figures.instant };
  const printed = columns.flatMap((column, at) => (column.width === 'file' || column.width === 'under' ? [] : [{ ...column, width: column.width, at }]));
  const widest = printed.findIndex(({ width }) => width === '*');
  const below = columns.flatMap(({ width }, at) => (width === 'under' ? [at] : []));
  // The first is the code, which needs no word before it.
  const named = (text: string, at: number): string => (at === below[0] ? text : `${columns[at]?.head ?? ''} ${text}`);
  return {
    title,
    columns: printed.map(({ head, kind, width }) => (kind === 'quantity' || kind === 'price' || kind === 'money' ? endColumn(head, width) : startColumn(head, width))),
    rows: rows.map((cells) => ({ cells: printed.map(({ kind, at }) => (cells[at] == null ? '' : shape[kind](cells[at]))), under: { column: widest, texts: below.flatMap((at) => (cells[at] == null ? [] : named(cells[at], at))) } })),
  };
}

/** The table for a file: instants on the wall clock of `timeZone`. */
export function inFile({ columns, rows }: DossierTable, timeZone: string): { columns: { head: string; kind: DossierColumn['kind'] }[]; rows: (string | null)[][] } {
  // Swedish writes ISO 8601.
  const clock = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const cellOf = (cell: string | null, kind: DossierColumn['kind'] | undefined) => (cell !== null && kind === 'time' ? clock.format(new Date(cell)).replace(' ', 'T') : cell);
  return { columns: columns.map(({ head, kind }) => ({ head, kind })), rows: rows.map((cells) => cells.map((cell, at) => cellOf(cell, columns[at]?.kind))) };
}
