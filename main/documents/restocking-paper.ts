import type { CalendarDay, Instant } from '#shared/domain/time/calendar-day.ts';
import { documentFrame, endColumn, known, startColumn, type DocumentFrame, type DocumentParties } from './document-frame.ts';
import type { Paper, PaperRow, PaperTable } from './paper.ts';
import { restockingWords } from './restocking-words.ts';

/** A product of a site as counted, kept, on its way and proposed. Quantities are base units but for what is ordered. */
export interface RestockRow {
  readonly sku: string;
  readonly name: string;
  readonly baseUnit: string;
  /** Null = not counted this time. */
  readonly counted: string | null;
  readonly par: { readonly minimum: string; readonly maximum: string } | null;
  readonly onOrder: string;
  /** Null = nothing is to be ordered, or nothing can be. */
  readonly order: { readonly unit: string; readonly quantity: string; readonly unitPrice: string | null; readonly net: string | null } | null;
  readonly replaces: string | null;
  /** The quantity is a person's own. */
  readonly chosen: boolean;
  readonly rhythm: { readonly everyDays: number; readonly lastDaysAgo: number; readonly usual: string } | null;
  /** Needed, and why it cannot be ordered. */
  readonly unmet: 'discontinued' | 'notInCatalog' | null;
}

/** Everything that a walk along the shelves says about a site, by what comes of it. */
export interface RestockList {
  readonly site: string;
  readonly startedAt: Instant;
  readonly day: CalendarDay;
  readonly toOrder: readonly RestockRow[];
  readonly covered: readonly RestockRow[];
  readonly missing: readonly RestockRow[];
  /** A par level and no count. */
  readonly open: readonly RestockRow[];
  readonly net: string;
  readonly unknownCodes: readonly string[];
}

type Words = (typeof restockingWords)[keyof typeof restockingWords];

function paperRow(row: RestockRow, { figures, words: common }: DocumentFrame, words: Words, unitName: DocumentParties['unitName']): PaperRow {
  const { rhythm, order, par } = row;
  const why = [
    ...(row.replaces === null ? [] : [`${words.replaces} ${row.replaces}`]),
    ...(rhythm === null ? [] : [words.rhythm.replace('{ago}', String(rhythm.lastDaysAgo)).replace('{every}', String(rhythm.everyDays)).replace('{usual}', figures.quantity(rhythm.usual))]),
    ...(row.chosen ? [order?.quantity === '0' ? words.leftOut : words.chosen] : []),
    ...(row.unmet === null ? [] : [words[row.unmet]]),
  ];
  const ordered = order === null || order.quantity === '0' ? ['', '', ''] : [`${figures.quantity(order.quantity)} ${unitName(order.unit)}`, order.unitPrice === null ? common.onRequest : figures.unitPrice(order.unitPrice), order.net === null ? '' : figures.money(order.net)];
  return {
    cells: [row.name, row.counted === null ? '–' : figures.quantity(row.counted), par === null ? '–' : `${figures.quantity(par.minimum)} – ${figures.quantity(par.maximum)}`, figures.quantity(row.onOrder), ...ordered],
    under: { column: 0, texts: [`${row.sku} · ${unitName(row.baseUnit)}`, ...why] },
  };
}

/** A count list with par levels, what is on its way and what is proposed: to be walked along the shelf with, signed, or filed. */
export function restockingPaper(list: RestockList, madeAt: Instant, parties: DocumentParties): Paper {
  const { account, company, language, unitName } = parties;
  const frame = documentFrame(parties, account.currency, list.site);
  const { figures, words: common } = frame;
  const words = restockingWords[language];
  const site = account.sites.find(({ id }) => id === list.site)?.name ?? list.site;
  const group = (title: string, rows: readonly RestockRow[]): PaperTable[] =>
    rows.length === 0
      ? []
      : [
          {
            title,
            columns: [startColumn(common.article, '*'), endColumn(words.counted, 48), endColumn(words.par, 58), endColumn(words.onOrder, 48), endColumn(words.proposal, 70), endColumn(common.price, 58), endColumn(common.net, 64)],
            rows: rows.map((row) => paperRow(row, frame, words, unitName)),
          },
        ];
  const tables = [...group(words.toOrder, list.toOrder), ...group(words.missing, list.missing), ...group(words.open, list.open), ...group(words.covered, list.covered)];
  return {
    ...frame,
    // The list is the buyer's own: the seller stands on it as the one whose prices these are.
    seller: [account.name, site],
    buyer: [company.name],
    title: `${words.list} ${site}`,
    subject: '',
    facts: known([words.started, figures.instant(list.startedAt)], [words.made, figures.instant(madeAt)], [words.prices, figures.day(list.day)]),
    tables,
    totals: list.toOrder.length === 0 ? [] : [[common.totalNet, figures.money(list.net)]],
    remarks: [...(tables.length === 0 ? [words.nothing] : []), ...(list.unknownCodes.length === 0 ? [] : [`${words.unknown}: ${list.unknownCodes.join(', ')}`]), words.forecast],
    foot: `${words.list} ${site} · ${figures.day(list.day)}`,
  };
}
