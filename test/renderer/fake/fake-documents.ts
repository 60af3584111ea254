import type { OutputOf } from '#shared/contract/contract.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { decimal, sum, toFixedText } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { DocumentTotals } from '#shared/domain/pricing/priced-line.ts';
import type { QuoteLine } from '#shared/domain/quotes/quote.ts';
import { fakeMemberNames } from './fake-people.ts';
import { fakePrice, fakeProducts } from './fake-catalog.ts';

/** Every third product has a number of the company's own. */
export const fakeOwnNumbers = (lines: readonly { readonly sku: string }[]): Record<string, string> => Object.fromEntries(lines.flatMap(({ sku }, at) => (at % 3 === 0 ? [[sku, `LAGO-${1000 + at}`]] : [])));

export const fakeId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export function fakeTotals(nets: readonly (string | null)[]): DocumentTotals {
  const net = sum(nets.map((text) => decimal(text ?? '0')));
  const vat = net.times(decimal('0.19'));
  return { net: toFixedText(net, 2), vat: toFixedText(vat, 2), gross: toFixedText(net.plus(vat), 2), vatByCategory: [{ category: 'standard', ratePercent: '19', base: toFixedText(net, 2), amount: toFixedText(vat, 2) }] };
}

const draftLine = (number: number, quantity: string, seen: string | null): Draft['lines'][number] => ({
  id: fakeId(100 + number), sku: fakeProducts[number]?.sku ?? '', unit: 'C62', quantity, targetPrice: number === 2 ? '3.9' : null, note: number === 1 ? 'for the terrace' : '',
  seen: { unitPrice: seen ?? fakePrice(fakeProducts[number], 'C62', quantity).unitPrice, list: 'contract', promotions: [], day: '2026-11-12' },
});

export const fakeDraft = (): Draft => ({
  id: fakeId(1), name: 'Winter table, main house', state: 'open', author: 'm1', site: 'main', costCentre: 'kitchen', channel: 'platform', codes: ['HOST26'], note: 'Please deliver before 9 in the morning.',
  lines: [draftLine(0, '20', null), draftLine(1, '48', '3.2'), draftLine(2, '6', '6.9'), draftLine(5, '12', null), draftLine(9, '24', null)],
  createdAt: inDays(-3), changedAt: inDays(-0.1), becameQuote: null, becameOrder: null,
});

/** As two machines left it: a line with two quantities, one that was deleted on the other, and two names. */
export function fakeMergedDraft(): Draft {
  const draft = fakeDraft();
  const elsewhere = { device: '22222222-2222-4222-8222-222222222222', at: inDays(-0.2) };
  const [first, second, third, ...others] = draft.lines;
  if (!first || !second || !third) throw new Error('the sample draft has lines');
  const { sku, unit, targetPrice } = first;
  return {
    ...draft, id: fakeId(5),
    lines: [{ ...first, rivals: [{ reading: { sku, unit, quantity: '35', targetPrice, note: 'two rooms more' }, ...elsewhere }] }, { ...second, rivals: [{ reading: null, device: null, at: null }] }, third, ...others, { ...third, id: fakeId(498), quantity: '36' }],
    rivals: [{ field: 'name', reading: 'Winter table, both houses', ...elsewhere, device: '11111111-1111-4111-8111-111111111111' }], leftOf: fakeId(1),
  };
}

export const quoteLines = (count: number): QuoteLine[] =>
  fakeProducts.slice(20, 20 + count).map((product, index) => {
    const quantity = String(12 + index * 6);
    const price = fakePrice(product, 'C62', quantity);
    return { id: fakeId(300 + index), sku: product.sku, unit: 'C62', quantity, targetPrice: index === 1 ? '4.10' : null, seenPrice: price.unitPrice, note: '', name: product.name, list: price.list, listPrice: price.listPrice, unitPrice: price.unitPrice, free: index === 2 ? '2' : '0', promotions: [], net: price.net, vatCategory: 'standard', category: product.category, explanation: price.explanation };
  });

type QuoteAnswer = OutputOf<'quotes.get'>;

export function fakeQuote(number: number, state: QuoteAnswer['state'], allowed: QuoteAnswer['allowed'], options: { attention?: boolean; pending?: boolean } = {}): QuoteAnswer {
  const lines = quoteLines(4 + number);
  const issued = state !== 'requested';
  const version = { version: issued ? 2 : 0, lines, totals: fakeTotals(lines.map((line) => line.net)), issuedAt: issued ? inDays(-4) : null, issuedBy: issued ? 'Sales office' : null, validUntil: issued ? inDays(5) : null, orderBy: issued ? inDays(19) : null, policyVersion: '3', because: ['validity.default?days=30'], note: issued ? 'Delivery free of charge from 300 EUR.' : '' };
  return {
    quote: {
      id: fakeId(200 + number), account: 'lago', number: issued ? `ES-2026-0${140 + number}` : null, state: state === 'expired' ? 'issued' : state, title: ['Spring season, glass and linen', 'Spa restock', 'Kitchen smallware', 'Breakfast buffet'][number % 4] ?? '', author: 'm1', site: 'main', costCentre: 'kitchen', channel: 'platform', codes: [], currency: 'EUR', note: 'Same quality as last year, please.', requestedAt: inDays(-6), receivedAt: inDays(-6), current: version,
      earlier: issued ? [{ ...version, version: 1, issuedAt: inDays(-5), lines: lines.slice(0, 3) }] : [],
      rounds: state === 'inApproval' || state === 'approved' ? [{ round: 1, version: 2, total: version.totals.gross, startedBy: 'm1', startedAt: inDays(-2), steps: [{ id: 's1', rules: [{ id: 'r1', name: 'Above 500 EUR' }], approvers: ['m2', 'm3'], need: 'any', deadline: inDays(1), onDeadline: 'remind', routedToAdmin: false }], decisions: state === 'approved' ? [{ commandId: fakeId(900), step: 's1', member: 'm2', onBehalfOf: null, decision: 'approve', comment: 'Good price.', version: 2, total: version.totals.gross, decidedAt: inDays(-1), receivedAt: inDays(-1) }] : [], outcome: state === 'approved' ? 'approved' : 'pending' }] : [],
      extensions: [], payment: [], closedReason: state === 'declined' ? 'The linen is out of production.' : '', order: null,
    },
    state, pending: options.pending ?? false,
    attention: options.attention ? { commandId: fakeId(801), kind: 'order.place', refusal: { kind: 'paymentBlocked', detail: {} } } : null,
    timeline: [
      { step: 'requested', at: inDays(-6), state: 'done', who: '', workingDaysLeft: null },
      { step: 'issued', at: issued ? inDays(-4) : null, state: issued ? 'done' : 'next', who: issued ? '' : 'seller', workingDaysLeft: null },
      { step: 'approveBy', at: issued ? inDays(1) : null, state: state === 'approved' ? 'done' : issued ? 'next' : 'ahead', who: state === 'issued' ? 'me' : 'Piero Galli', workingDaysLeft: issued ? 1 : null },
      { step: 'validUntil', at: issued ? inDays(5) : null, state: 'ahead', who: '', workingDaysLeft: issued ? 4 : null },
      { step: 'orderBy', at: issued ? inDays(19) : null, state: state === 'approved' ? 'next' : 'ahead', who: 'me', workingDaysLeft: issued ? 14 : null },
    ],
    allowed, forecast: options.pending ?? false, memberNames: fakeMemberNames, ownNumbers: fakeOwnNumbers(lines),
  };
}

export const summaryOf = ({ quote, state, pending, attention }: QuoteAnswer): Omit<OutputOf<'quotes.list'>['quotes'][number], 'allowed'> => ({
  id: quote.id, number: quote.number, title: quote.title, state, version: quote.current.version, author: quote.author, gross: quote.current.totals.gross, currency: quote.currency, validUntil: quote.current.validUntil, orderBy: quote.current.orderBy, requestedAt: quote.requestedAt, lines: quote.current.lines.length, pending, attention: attention?.refusal ?? null,
});

export function fakeOrder(number: number, state: Order['state']): Order {
  const lines = quoteLines(5).map((line, index) => ({ id: line.id, sku: line.sku, name: line.name, unit: line.unit, quantity: line.quantity, free: '0', unitPrice: line.unitPrice ?? '0', list: line.list, promotions: [], net: line.net ?? '0', vatCategory: 'standard', confirmed: index === 1 ? '12' : line.quantity, shipped: index < 2 ? '12' : '0', cancelled: '0', answer: index === 1 ? '6 pieces are no longer made' : '' }));
  return {
    id: number < 2 ? fakeId(600 + number) : `SO-${7000 + number}`, number: `SO-${7000 + number}`, account: 'lago', state, channel: (['platform', 'phone', 'mail', 'fair'] as const)[number % 4] ?? 'platform', site: 'main', costCentre: 'kitchen', author: 'm1', quote: number < 2 ? { id: fakeId(201), number: 'ES-2026-0141', version: 2 } : null, currency: 'EUR', placedAt: inDays(-number * 9 - 2), receivedAt: inDays(-number * 9 - 2), confirmedAt: inDays(-number * 9 - 1), lines, totals: fakeTotals(lines.map((line) => line.net)), instruments: [{ kind: 'account' }], allocation: [{ kind: 'account', amount: '1200.00' }],
    hold: state === 'onHold' ? { reason: 'credit', detail: '640.00', since: inDays(-1), releasedBy: 'administrativeOffice', clears: 'hold.clears.release' } : null, note: '',
  };
}
