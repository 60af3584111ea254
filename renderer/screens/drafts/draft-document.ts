import type { OutputOf } from '#shared/contract/contract.ts';
import type { DraftLine } from '#shared/domain/drafts/draft.ts';

export type DraftDocument = OutputOf<'drafts.get'>;
export type PricedDraftLine = DraftDocument['lines'][number];

/** A line as typed beside today's product and price. */
export interface DraftRow {
  readonly line: DraftLine;
  readonly priced: PricedDraftLine;
  /** The company's own number for the product. */
  readonly ownNumber: string | null;
}

/** Joins the lines of a draft with what the host knows of them today, in the order in which they were entered. */
export function draftRows({ draft, lines, ownNumbers }: DraftDocument): DraftRow[] {
  const byId = new Map(lines.map((priced) => [priced.id, priced]));
  return draft.lines.flatMap((line) => {
    const priced = byId.get(line.id);
    return priced ? [{ line, priced, ownNumber: ownNumbers[line.sku] ?? null }] : [];
  });
}
