import type { OutputOf } from '#shared/contract/contract.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { fakeId } from './fake-documents.ts';
import { fakeTerms } from './fake-people.ts';

export function fakeSubstitutions(empty: boolean): OutputOf<'account.substitutions'> {
  const [first, second, third] = fakeTerms.account.members.map(({ id, name }) => ({ id, name }));
  if (!first || !second || !third) throw new Error('three members are needed');
  const entry = { absent: second, substitute: third, setBy: second, endedBy: null, pending: false };
  return {
    today: '2026-11-23',
    substitutions: empty
      ? []
      : [
          { ...entry, id: fakeId(901), from: '2026-11-20', to: '2026-12-04', state: 'running', mayEnd: true },
          { ...entry, id: fakeId(902), from: '2026-12-21', to: '2027-01-08', state: 'coming', mayEnd: true, pending: true },
          { ...entry, id: fakeId(903), from: '2026-08-03', to: '2026-08-14', state: 'over', mayEnd: false, endedBy: first },
        ],
    refused: [],
    mayArrangeFor: [second, third],
    substitutes: [second, third],
  };
}

/** The first line dearer by a half, the others as they were. */
export function fakeComparison(quote: Quote, to: number | 'today'): OutputOf<'quotes.compare'> {
  const { lines, totals } = quote.current;
  return {
    lines: lines.map((line, at) => {
      const side = { quantity: line.quantity, unit: line.unit, unitPrice: line.unitPrice, net: line.net, free: line.free, targetPrice: line.targetPrice };
      return { id: line.id, sku: line.sku, name: line.name, changes: at === 0 ? ['dearer' as const] : [], before: side, after: side, priceMove: at === 0 ? '0.5' : '0' };
    }),
    grossBefore: totals.gross,
    grossAfter: totals.gross,
    gross: '0',
    currency: quote.currency,
    day: to === 'today' ? '2026-11-23' : null,
  };
}
