import type { OutputOf } from '#shared/contract/contract.ts';
import { doubledLines } from '#shared/domain/drafts/doubled-lines.ts';
import type { DraftLine } from '#shared/domain/drafts/draft.ts';

export type DraftDocument = OutputOf<'drafts.get'>;
export type PricedDraftLine = DraftDocument['lines'][number];

/** A line as typed beside today's product and price. */
export interface DraftRow {
  readonly line: DraftLine;
  readonly priced: PricedDraftLine;
  /** The company's own number for the product. */
  readonly ownNumber: string | null;
  /** The product stands on another line as well. */
  readonly isDoubled: boolean;
}

const joined = new WeakMap<DraftLine, DraftRow>();

/** The same row as before while line and product say the same: the grid draws rows again whose object is another. */
function rowOf(line: DraftLine, priced: PricedDraftLine, ownNumber: string | null, isDoubled: boolean): DraftRow {
  const before = joined.get(line);
  if (before?.priced === priced && before.ownNumber === ownNumber && before.isDoubled === isDoubled) return before;
  const row = { line, priced, ownNumber, isDoubled };
  joined.set(line, row);
  return row;
}

/** What is worked out of one answer, once for all who draw it. */
const rowsOf = new WeakMap<DraftDocument, DraftRow[]>();
const doubledOf = new WeakMap<DraftDocument, ReturnType<typeof doubledLines>>();

/** Joins the lines of a draft with what the host knows of them today, in the order in which they were entered. */
export function draftRows(document: DraftDocument): DraftRow[] {
  const rows = rowsOf.get(document) ?? joinRows(document);
  rowsOf.set(document, rows);
  return rows;
}

/** Products that stand on several lines, with these lines. */
export function doubledIn(document: DraftDocument): ReturnType<typeof doubledLines> {
  const doubled = doubledOf.get(document) ?? doubledLines(document.draft.lines);
  doubledOf.set(document, doubled);
  return doubled;
}

function joinRows(document: DraftDocument): DraftRow[] {
  const { draft, lines, ownNumbers } = document;
  const byId = new Map(lines.map((priced) => [priced.id, priced]));
  const doubled = new Set(doubledIn(document).flat());
  return draft.lines.flatMap((line) => {
    const priced = byId.get(line.id);
    return priced ? [rowOf(line, priced, ownNumbers[line.sku] ?? null, doubled.has(line))] : [];
  });
}
