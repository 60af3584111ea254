import type { Statement, StatementClaim } from '#shared/domain/ledger/statement.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import type { CalendarDay, Instant } from '#shared/domain/time/calendar-day.ts';
import { documentFrame, endColumn, known, startColumn, type DocumentFrame, type DocumentParties } from './document-frame.ts';
import type { Paper, PaperTable } from './paper.ts';
import { statementWords, type StatementWords } from './statement-words.ts';

type CreditFigures = Pick<CreditStanding, 'limit' | 'openInvoices' | 'overdue' | 'ordersNotInvoiced' | 'available'>;

/** A statement with what the seller told about the same period, and the credit that follows from it. */
export interface StatementOnPaper extends Statement {
  readonly today: CalendarDay;
  readonly told: StatementClaim;
  readonly difference: { readonly opening: string; readonly closing: string } | null;
  readonly credit: { readonly recomputed: CreditFigures; readonly told: (CreditFigures & { readonly asOf: Instant }) | null; readonly difference: CreditFigures | null };
}

interface Setting {
  readonly statement: StatementOnPaper;
  readonly words: StatementWords;
  readonly figures: DocumentFrame['figures'];
  /** Nothing is known of a day that has not come. */
  readonly knownTo: CalendarDay;
}

function movements({ statement, words, figures, knownTo }: Setting): PaperTable {
  const edge = (day: CalendarDay, name: string, balance: string) => ({ cells: [figures.day(day), name, '', '', '', figures.money(balance)], strong: true });
  return {
    title: words.movements,
    columns: [startColumn(words.date, 62), startColumn(words.document, '*'), startColumn(words.refersTo, 80), startColumn(words.due, 62), endColumn(words.amount, 75), endColumn(words.balance, 78)],
    rows: [
      edge(statement.from, words.opening, statement.opening),
      ...statement.movements.map(({ entry, change, balance }) => ({
        cells: [figures.day(entry.date), `${words[entry.type]} ${entry.number}`, entry.settles ?? entry.order ?? '', entry.due === null ? '' : figures.day(entry.due), figures.money(change), figures.money(balance)],
      })),
      edge(knownTo, words.closing, statement.closing),
    ],
  };
}

const openItems = ({ statement, words, figures, knownTo }: Setting): PaperTable => ({
  title: `${words.openItems} ${figures.day(knownTo)}`,
  columns: [startColumn(words.invoice, '*'), startColumn(words.date, 62), startColumn(words.due, 100), endColumn(words.amount, 78), endColumn(words.open, 78)],
  rows: statement.items.map(({ invoice, date, due, overdue, amount, open, settledBy }) => ({
    cells: [invoice, figures.day(date), due === null ? '' : `${figures.day(due)}${overdue ? ` (${words.overdue})` : ''}`, figures.money(amount), figures.money(open)],
    under: { column: 0, texts: settledBy.map((part) => `${words.settledBy} ${part.number} ${words.of} ${figures.day(part.date)}: ${figures.money(part.amount)}`) },
  })),
});

const unsettled = ({ statement, words, figures }: Setting): PaperTable => ({
  title: words.unsettled,
  columns: [startColumn(words.document, '*'), startColumn(words.date, 62), startColumn(words.refersTo, 170), endColumn(words.left, 78)],
  rows: statement.unsettled.map(({ number, type, date, order, left }) => ({ cells: [`${words[type]} ${number}`, figures.day(date), order === null ? words.noPurpose : `${words.advanceFor} ${order}`, figures.money(left)] })),
});

function credit({ statement, words, figures }: Setting): PaperTable {
  const { recomputed, told, difference } = statement.credit;
  const parts = [['limit', words.limit], ['openInvoices', words.openInvoices], ['overdue', words.ofTheseOverdue], ['ordersNotInvoiced', words.ordersNotInvoiced], ['available', words.available]] as const;
  return {
    title: words.credit,
    columns: [startColumn(words.part, '*'), endColumn(words.here, 95), endColumn(words.seller, 95), endColumn(words.difference, 85)],
    rows: parts.map(([part, name]) => ({ cells: [name, figures.money(recomputed[part]), told ? figures.money(told[part]) : '–', difference ? figures.money(difference[part]) : '–'], strong: part === 'available' })),
  };
}

/** The account as the seller booked it, recomputed for a period: movements between two balances, what is open, and where the seller's own figures differ. */
export function statementPaper(statement: StatementOnPaper, madeAt: Instant, parties: DocumentParties): Paper {
  const frame = documentFrame(parties, statement.currency, null);
  const { figures } = frame;
  const words = statementWords[parties.language];
  const { from, to, today, opening, closing, told, difference } = statement;
  const setting: Setting = { statement, words, figures, knownTo: to < today ? to : today };
  const beside = (claim: string | null): string => (claim === null ? '' : ` (${words.toldBySeller}: ${figures.money(claim)})`);
  const { asOf } = statement.credit.told ?? {};
  return {
    ...frame,
    title: words.statement,
    subject: `${figures.day(from)} – ${figures.day(to)}`,
    facts: known([words.opening, `${figures.money(opening)}${beside(told.opening)}`], [words.closing, `${figures.money(closing)}${beside(told.closing)}`], [words.made, figures.instant(madeAt)]),
    tables: [movements(setting), ...(statement.items.length === 0 ? [] : [openItems(setting)]), ...(statement.unsettled.length === 0 ? [] : [unsettled(setting)]), credit(setting)],
    totals: [],
    remarks: [
      ...(statement.movements.length === 0 ? [words.noMovements] : []),
      ...(statement.items.length === 0 ? [words.noItems] : []),
      ...(difference === null ? [] : [`${words.differs}: ${words.opening} ${figures.money(difference.opening)}, ${words.closing} ${figures.money(difference.closing)}.`]),
      ...(asOf === undefined ? [] : [`${words.booksOf} ${figures.instant(asOf)}.`]),
      words.recomputed,
    ],
    foot: `${words.statement} ${figures.day(from)} – ${figures.day(to)}`,
  };
}
