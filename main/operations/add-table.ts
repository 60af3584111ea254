import { hash } from 'node:crypto';
import { columnPlaces, columnsOfTable, headsToReadAgain, readOrderRow, type ColumnPlaces, type OrderRow, type RowFaultKind } from '#shared/domain/drafts/order-table.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { putDraftLine } from '#shared/domain/drafts/put-draft-line.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { ok } from '#shared/domain/result.ts';
import type { TableRow } from '#main/tables/read-table.ts';
import type { Desk } from '#main/host/desk.ts';
import { broughtRows } from './brought-table.ts';
import type { Handler } from './handler.ts';
import { productsByCode } from './product-codes.ts';
import { openDraft } from './open-draft.ts';
import { noteSeenPrices } from './price-draft.ts';
import { givenBack, type RejectedRow } from './rejected-file.ts';
import { standingOf, withStanding } from './with-desk.ts';

const rowsAtOnce = 100;

/** Columns that a person chose for a table are remembered by the words above them, or by how many there are. */
const memoryOf = (first: readonly string[], hasHead: boolean): string => `orderTable.${hash('sha256', hasHead ? first.map((cell) => cell.trim().toLowerCase()).join('\n') : String(first.length), 'hex').slice(0, 16)}`;

function remembered(desk: Desk, name: string): ColumnPlaces | null {
  const text = desk.stores.settings.preference(name);
  const parsed = text === null ? null : columnPlaces.safeParse(JSON.parse(text));
  return parsed?.success === true ? parsed.data : null;
}

interface ReadRows {
  readonly accepted: { readonly row: number; readonly read: OrderRow }[];
  readonly rejected: RejectedRow<RowFaultKind>[];
}

/** Row by row, with a breath between: a keystroke meanwhile does not wait for a long table. */
async function readRows(rows: readonly TableRow[], places: ColumnPlaces, style: 'point' | 'comma', desk: Desk): Promise<ReadRows> {
  const result: ReadRows = { accepted: [], rejected: [] };
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    desk.atOnce(() => {
      for (const { row, cells } of rows.slice(from, from + rowsAtOnce)) {
        const read = readOrderRow(cells, places, style, (code) => productsByCode(code, desk));
        if (read.ok) result.accepted.push({ row, read: read.value });
        else result.rejected.push({ row, cells, fault: read.error });
      }
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return result;
}

/** Lines of the rows, and the rows whose quantity would add up to more than anybody orders. */
function addRows(before: Draft, rows: ReadRows['accepted'], newId: () => string, at: string): { readonly draft: Draft; readonly over: ReadonlySet<number> } {
  const over = new Set<number>();
  let draft = before;
  for (const { row, read } of rows) {
    const put = putDraftLine(draft, { newLineId: newId(), sku: read.sku, unit: read.unit, quantity: read.quantity, ...(read.targetPrice === null ? {} : { targetPrice: read.targetPrice }), note: read.note }, at);
    if (put.ok) draft = put.value.draft;
    else over.add(row);
  }
  return { draft, over };
}

export const addTable: Handler<'drafts.addTable'> = withStanding(async ({ draftId, text, file, decimals, columns, reasons, preview }, desk, standing, context) => {
  const before = openDraft(desk, draftId);
  if (!before.ok) return before;
  const table = await broughtRows({ text, file }, decimals);
  if (!table.ok) return table;
  const [first] = table.value;
  const head = columnsOfTable(first.cells);
  const memory = memoryOf(first.cells, head.hasHead);
  const places = columns ?? remembered(desk, memory) ?? head.places;
  const read = await readRows(head.hasHead ? table.value.slice(1) : table.value, places, decimals, desk);

  // Read while another window may have sent the draft or added to it.
  const now = openDraft(desk, draftId);
  if (!now.ok) return now;
  const { draft, over } = addRows(now.value, read.accepted, context.newId, standing.now);
  const accepted = read.accepted.filter(({ row }) => !over.has(row));
  const cellsOf = new Map(table.value.map(({ row, cells }) => [row, cells]));
  const rejected = [...read.rejected, ...[...over].map((row) => ({ row, cells: cellsOf.get(row) ?? [], fault: { kind: 'tooLarge', detail: {} } as const }))].toSorted((one, other) => one.row - other.row);
  if (!preview) {
    // Prices may have moved while the table was being read.
    const today = standingOf(desk) ?? standing;
    desk.write((writer) => {
      if (accepted.length > 0) writer.drafts.save(noteSeenPrices(now.value, draft, today));
      if (columns !== undefined) writer.settings.setPreference(memory, JSON.stringify(columns));
    });
  }
  // The first row may be a row of the order, with whatever stands in it.
  const shown = first.cells.map((cell) => (recogniseCardNumber(cell) ? '' : cell));
  const heads = headsToReadAgain(shown, places);
  return ok({
    columns: places,
    doubled: columns === undefined && remembered(desk, memory) === null ? [...head.doubled] : [],
    heads: shown,
    accepted: accepted.map(({ row, read }) => ({ row, sku: read.sku, name: read.name, unit: read.unit, quantity: read.quantity })),
    ...givenBack(file?.name ?? 'lines.csv', heads, rejected, reasons),
  });
});
