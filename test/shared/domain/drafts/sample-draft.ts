import type { Draft, DraftLine } from '#shared/domain/drafts/draft.ts';

/** Ids of the form that drafts use, told apart by a digit. */
export const idOf = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;

export function draftLine(digit: number, sku: string, unit: string, quantity: string, more: Partial<DraftLine> = {}): DraftLine {
  const seen = { unitPrice: '10.0000', list: 'L', promotions: [], day: '2026-06-15' };
  return { id: idOf(digit), sku, unit, quantity, targetPrice: null, note: '', seen, ...more };
}

export function draftOf(lines: readonly DraftLine[], more: Partial<Draft> = {}): Draft {
  return {
    id: idOf(9),
    name: 'Restock',
    state: 'open',
    author: 'ann',
    site: null,
    costCentre: null,
    channel: 'platform',
    codes: [],
    note: '',
    lines: [...lines],
    createdAt: '2026-06-15T08:00:00.000Z',
    changedAt: '2026-06-15T08:00:00.000Z',
    becameQuote: null,
    becameOrder: null,
    ...more,
  };
}
