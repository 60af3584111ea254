import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { entities } from '#sync/protocol/entities.ts';
import { backendUnderTest, device } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, approvedQuote, bob, byCard, ordersOf, placementOf, quoteOf, requestOf } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

onEveryDatabase('A purchase', (open) => {
  it('goes from request over issue and approval to a confirmed order', async () => {
    const backend = await backendUnderTest(await open());
    const asAnn = device();
    const quoteId = randomUUID();
    expect(await backend.push(ann, [asAnn('quote.request', requestOf(quoteId, [['POT-1', 'C62', '60'], ['BOOK', 'C62', '2']]))])).toMatchObject([{ outcome: 'applied', repeated: false }]);
    const issued = await quoteOf(backend, quoteId);
    expect(issued).toMatchObject({ state: 'issued', number: 'Q-2026-00001', current: { version: 1, issuedBy: 'policy' } });
    // Ten days by the rule for Acme and Garden, through the last instant of the seller's day.
    expect(issued.current.validUntil).toBe('2026-12-03T23:59:59.999Z');
    const { version, totals } = issued.current;
    await backend.push(ann, [asAnn('quote.submitForApproval', { quoteId, version, total: totals.gross, payment: byCard })]);
    expect(await quoteOf(backend, quoteId)).toMatchObject({ state: 'inApproval', rounds: [{ steps: [{ approvers: ['bob'] }] }] });
    await backend.push(bob, [device()('approval.decide', { quoteId, version, total: totals.gross, decision: 'approve', comment: 'fine' })]);
    expect((await quoteOf(backend, quoteId)).state).toBe('approved');
    const placement = placementOf(issued);
    expect(await backend.push(ann, [asAnn('order.place', placement)])).toMatchObject([{ outcome: 'applied' }]);
    const confirmed = await backend.ask('sales', 'POST', `/office/orders/${placement.orderId}/confirm`, {});
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed', number: 'O-2026-00001' } });
    const orders = await ordersOf(backend, ann, 'acme');
    expect(orders.find(({ id }) => id === placement.orderId)).toMatchObject({ state: 'confirmed', author: 'ann', quote: { number: 'Q-2026-00001', version: 1 } });
    await backend.backend.close();
  });

  it('waits for the sales office where the policy does not issue at once, and is declined with a reason', async () => {
    const backend = await backendUnderTest(await open());
    const [wanted, hopeless] = [randomUUID(), randomUUID()];
    const asAnn = device();
    await backend.push(ann, [asAnn('quote.request', requestOf(wanted, [['POT-1', 'C62', '60']], '1.50')), asAnn('quote.request', requestOf(hopeless, [['BOOK', 'C62', '1']], '0.10'))]);
    expect(await quoteOf(backend, wanted)).toMatchObject({ state: 'requested', number: null });
    expect(await backend.ask('sales', 'POST', `/office/quotes/${wanted}/issue`, { note: 'our best' })).toMatchObject({ body: { state: 'issued', number: 'Q-2026-00001', current: { note: 'our best' } } });
    expect(await backend.ask('sales', 'POST', `/office/quotes/${hopeless}/decline`, { reason: '' })).toMatchObject({ status: 409, body: { refusal: { kind: 'reasonMissing' } } });
    expect(await backend.ask('sales', 'POST', `/office/quotes/${hopeless}/decline`, { reason: 'below cost' })).toMatchObject({ body: { state: 'declined', closedReason: 'below cost' } });
    await backend.backend.close();
  });

  it('keeps the price of the issue, and a reprice makes a new version whose approval is asked anew', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60']]);
    const dearer = smallCompany({ 'prices.csv': (smallCompany().get('prices.csv') ?? '').replace('2.1000', '2.4000') });
    await backend.backend.importFiles(dearer);
    expect((await quoteOf(backend, quote.id)).current.totals).toEqual(quote.current.totals);
    expect(await backend.ask('sales', 'POST', `/office/quotes/${quote.id}/reprice`, {})).toMatchObject({ body: { state: 'issued', number: quote.number, current: { version: 2 }, earlier: [{ version: 0 }, { version: 1 }] } });
    expect(await backend.push(ann, [device()('order.place', placementOf(quote))])).toMatchObject([{ outcome: 'conflict', refusal: { kind: 'staleVersion' } }]);
    await backend.backend.close();
  });

  it('is over when its time is over by the clock of the backend, and an extension starts it anew', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60']]);
    backend.setTime('2026-12-20T09:00:00.000Z');
    const asAnn = device();
    expect(await backend.push(ann, [asAnn('order.place', placementOf(quote))])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'orderByPassed' } }]);
    await backend.push(ann, [asAnn('quote.askExtension', { quoteId: quote.id, extensionId: randomUUID(), note: 'please' })]);
    expect(await backend.ask('sales', 'POST', `/office/quotes/${quote.id}/issue`, {})).toMatchObject({ body: { state: 'issued', current: { version: 2 }, extensions: [{ outcome: 'granted' }] } });
    await backend.backend.close();
  });

  it('takes the card at placing, and gives it back when the order is cancelled', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60']]);
    const placement = placementOf(quote);
    const capacity = async (): Promise<unknown> => {
      const { pages } = await backend.drain(ann, 'account:acme');
      return pages.flatMap(({ blocks }) => blocks).find(({ entity }) => entity === 'card')?.rows[0]?.[2][entities.card.columns.indexOf('capacity')];
    };
    await backend.push(ann, [device()('order.place', placement)]);
    expect(quote.current.totals.gross).toBe('151.20');
    expect(await capacity()).toBe('1348.80');
    await backend.ask('sales', 'POST', `/office/orders/${placement.orderId}/cancel`, { reason: 'sold out' });
    expect(await capacity()).toBe('1500.00');
    await backend.backend.close();
  });
});
