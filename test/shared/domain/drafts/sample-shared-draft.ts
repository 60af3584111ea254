import type { LineRival } from '#shared/domain/drafts/draft.ts';
import type { LineState, SharedDraft } from '#shared/domain/drafts/shared-draft.ts';

export const laptop = { device: '11111111-1111-4111-8111-111111111111', at: '2026-11-23T12:00:00.000Z' };
export const desktop = { device: '22222222-2222-4222-8222-222222222222', at: '2026-11-23T13:00:00.000Z' };
export const draftId = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';

export const lineOf = (quantity: string, rivals: LineRival[] = []): LineState => ({ place: 1, sku: 'TOWEL', unit: 'C62', quantity, targetPrice: null, note: '', seen: null, rivals });

export const headOf = (fields: Partial<SharedDraft['head']>): SharedDraft['head'] => ({
  id: draftId, name: 'Spring', site: null, costCentre: null, channel: 'platform', codes: [], note: '', state: 'open', author: 'ann', createdAt: laptop.at, changedAt: laptop.at, becameQuote: null, becameOrder: null,
  leftOf: null, version: 1, rivals: [], ...fields,
});

export const sharedDraft = (lines: Readonly<Record<string, LineState>>, head: Partial<SharedDraft['head']> = {}): SharedDraft => ({ head: headOf(head), lines: new Map(Object.entries(lines)) });
