import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { accountBooks, bookedEntries, entryForecast, invoicedOrder, officeAccounts } from '#shared/contract/office-desk.ts';
import { card } from '#shared/domain/accounts/account.ts';
import { order, type Order } from '#shared/domain/orders/order.ts';
import { quote } from '#shared/domain/quotes/quote.ts';
import { backendUnderTest, device, type BackendUnderTest } from './backend-under-test.ts';
import { onEveryDatabase } from './databases.ts';
import { ann, approvedQuote, ordersOf, placementOf, quoteOf, requestOf } from './purchase.ts';

const line = (sku: string, quantity: string, unit = 'C62') => ({ id: randomUUID(), sku, unit, quantity });
const question = (lines: readonly ReturnType<typeof line>[], quoteId: string | null = null) => ({ account: 'acme', channel: 'phone', codes: [], quote: quoteId, lines });
const entry = (lines: readonly ReturnType<typeof line>[], changes: object = {}) => ({ ...question(lines), site: 'leeds', costCentre: null, instruments: [{ kind: 'account' }], note: '', duplicatesSeen: false, ...changes });

async function post(backend: BackendUnderTest, who: string, path: string, body: unknown): Promise<unknown> {
  const answer = await backend.ask(who, 'POST', path, body);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const books = async (backend: BackendUnderTest) => accountBooks.parse((await backend.ask('administrative', 'GET', '/office/accounts/acme/books')).body);
const enter = async (backend: BackendUnderTest, lines: readonly ReturnType<typeof line>[], changes: object = {}): Promise<Order> => order.parse(await post(backend, 'sales', '/office/entries', entry(lines, changes)));

onEveryDatabase('The desk of the offices', (open) => {
  it('issues an estimate with its own price beside those of the lists; the desk receives it', async () => {
    const backend = await backendUnderTest(await open());
    const quoteId = randomUUID();
    await backend.push(ann, [device()('quote.request', requestOf(quoteId, [['BOOK', 'C62', '100'], ['POT-1', 'C62', '6']], '7.00'))]);
    const requested = await quoteOf(backend, quoteId);
    expect(requested.state).toBe('requested');
    const book = requested.current.lines[0]!;
    const issued = quote.parse(await post(backend, 'sales', `/office/quotes/${quoteId}/offer`, { prices: [{ line: book.id, unitPrice: '7' }], note: 'As you wished' }));
    expect(issued).toMatchObject({ state: 'issued', current: { version: 1, note: 'As you wished', issuedBy: 'sales', lines: [{ unitPrice: '7.0000', net: '700.00' }, { unitPrice: '2.1000' }] } });
    const again = quote.parse(await post(backend, 'sales', `/office/quotes/${quoteId}/offer`, { prices: [{ line: book.id, unitPrice: '6.9' }] }));
    expect(again).toMatchObject({ current: { version: 2 }, earlier: [{ version: 0 }, { version: 1 }] });
    expect(await backend.ask('sales', 'POST', `/office/quotes/${quoteId}/offer`, { prices: [{ line: 'nope', unitPrice: '1' }] })).toMatchObject({ status: 404 });
    expect(await backend.ask('sales', 'POST', `/office/quotes/${quoteId}/offer`, { prices: [{ line: book.id, unitPrice: '-1' }] })).toMatchObject({ status: 400 });
    await backend.backend.close();
  });

  it('grants an extension by its own count of days, once asked', async () => {
    const backend = await backendUnderTest(await open());
    const quoteId = randomUUID();
    const asAnn = device();
    await backend.push(ann, [asAnn('quote.request', requestOf(quoteId, [['POT-1', 'C62', '6']]))]);
    const extend = () => backend.ask('sales', 'POST', `/office/quotes/${quoteId}/extend`, { days: 30 });
    expect(await extend()).toMatchObject({ status: 409 });
    const before = await quoteOf(backend, quoteId);
    await backend.push(ann, [asAnn('quote.askExtension', { quoteId, extensionId: randomUUID(), note: 'Board meets late' })]);
    const extended = quote.parse((await extend()).body);
    expect(extended).toMatchObject({ state: 'issued', current: { version: 2, lines: [{ unitPrice: '2.1000' }] }, extensions: [{ outcome: 'granted' }] });
    expect(Date.parse(extended.current.validUntil ?? '') - Date.parse(before.current.validUntil ?? '')).toBeGreaterThan(26 * 86_400_000);
    await backend.backend.close();
  });

  it('enters a phone order at the account’s prices, and asks before it enters it twice', async () => {
    const backend = await backendUnderTest(await open());
    const lines = [line('POT-1', '12')];
    const forecast = entryForecast.parse(await post(backend, 'sales', '/office/entries/forecast', question(lines)));
    expect(forecast).toMatchObject({ lines: [{ unitPrice: '2.1000', net: '25.20' }], obstacle: null, duplicates: [] });
    const before = (await books(backend)).account.credit!;
    const entered = await enter(backend, lines);
    expect(entered).toMatchObject({ number: 'O-2026-00001', channel: 'phone', state: 'placed', totals: { gross: '30.24' } });
    expect((await ordersOf(backend, ann, 'acme')).find(({ id }) => id === entered.id)).toMatchObject(entered);
    const after = (await books(backend)).account.credit!;
    expect(Number(after.ordersNotInvoiced) - Number(before.ordersNotInvoiced)).toBeCloseTo(30.24, 6);
    expect(entryForecast.parse(await post(backend, 'sales', '/office/entries/forecast', question(lines))).duplicates).toMatchObject([{ order: 'O-2026-00001', reason: 'sameLines' }]);
    expect(await backend.ask('sales', 'POST', '/office/entries', entry(lines))).toMatchObject({ status: 409, body: { refusal: { kind: 'alreadyExists' } } });
    expect(await enter(backend, lines, { duplicatesSeen: true })).toMatchObject({ number: 'O-2026-00002' });
    await backend.backend.close();
  });

  it('takes no number for what it refuses, and says what stands in the way', async () => {
    const backend = await backendUnderTest(await open());
    const refusals: readonly (readonly [object, string])[] = [
      [entry([line('POT-1', '7')]), 'quantityOffMultiple'],
      [entry([line('POT-2', '6')]), 'discontinuedProduct'],
      [entry([line('NONE', '6')]), 'unknownProduct'],
      [entry([]), 'noLines'],
      [entry([line('POT-1', '6')], { site: 'york' }), 'unknownSite'],
      [entry([line('POT-1', '6')], { instruments: [{ kind: 'card', token: 'none' }] }), 'unknownInstrument'],
    ];
    for (const [body, kind] of refusals) expect(await backend.ask('sales', 'POST', '/office/entries', body), kind).toMatchObject({ status: 409, body: { refusal: { kind } } });
    expect(await enter(backend, [line('POT-1', '6')])).toMatchObject({ number: 'O-2026-00001' });
    await backend.backend.close();
  });

  it('an order that belongs to an approved estimate takes its price and uses it up', async () => {
    const backend = await backendUnderTest(await open());
    const approved = await approvedQuote(backend, [['POT-1', 'C62', '48']]);
    const entered = await enter(backend, [line('POT-1', '48')], { quote: approved.id, channel: 'mail' });
    expect(entered).toMatchObject({ channel: 'mail', quote: { number: approved.number }, totals: { gross: approved.current.totals.gross } });
    expect(await quoteOf(backend, approved.id)).toMatchObject({ state: 'ordered' });
    expect(await backend.push(ann, [device()('order.place', placementOf(approved))])).toMatchObject([{ outcome: 'rejected' }]);
    await backend.backend.close();
  });

  it('answers line by line and gives back to the card what became cheaper or never comes', async () => {
    const backend = await backendUnderTest(await open());
    const approved = await approvedQuote(backend, [['POT-1', 'C62', '48'], ['BOOK', 'C62', '5']]);
    const capacity = (await books(backend)).cards[0]!.capacity;
    await backend.push(ann, [device()('order.place', placementOf(approved))]);
    const placed = (await ordersOf(backend, ann, 'acme')).find(({ channel }) => channel === 'platform');
    const [pots, book] = placed!.lines;
    const answered = order.parse(
      await post(backend, 'sales', `/office/orders/${placed!.id}/answer`, { lines: [{ line: pots!.id, quantity: '24', promisedFor: '2026-12-01', note: 'Half now' }, { line: book!.id, unitPrice: '1', note: 'Old edition' }] }),
    );
    expect(answered).toMatchObject({ state: 'confirmed', answered: 'acceptedWithChanges', lines: [{ confirmed: '24', outcome: 'changed' }, { unitPrice: '1.0000', orderedPrice: book!.unitPrice }] });
    expect((await ordersOf(backend, ann, 'acme')).find(({ id }) => id === answered.id)).toMatchObject(answered);
    const left = Number((await books(backend)).cards[0]!.capacity);
    expect(left).toBeLessThan(Number(capacity));
    expect(left).toBeGreaterThan(Number(capacity) - Number(answered.totals.gross));
    // Cancelling the rest gives back the rest, to the cent.
    await post(backend, 'sales', `/office/orders/${placed!.id}/cancel`, { reason: 'Fire in the store' });
    expect(Number((await books(backend)).cards[0]!.capacity)).toBe(Number(capacity));
    await backend.backend.close();
  });

  it('a substitute must be a product of today in the same packaging; a dearer price is refused', async () => {
    const backend = await backendUnderTest(await open());
    const entered = await enter(backend, [line('POT-1', '6')]);
    const id = entered.lines[0]?.id;
    const answer = (lines: object) => backend.ask('sales', 'POST', `/office/orders/${entered.id}/answer`, { lines: [{ line: id, note: 'x', ...lines }] });
    expect(await answer({ substitute: 'NONE' })).toMatchObject({ body: { refusal: { kind: 'unknownProduct' } } });
    expect(await answer({ substitute: 'POT-2' })).toMatchObject({ body: { refusal: { kind: 'discontinuedProduct' } } });
    expect(await answer({ unitPrice: '99' })).toMatchObject({ body: { refusal: { kind: 'pricesMoved' } } });
    expect(await answer({ substitute: 'BOOK' })).toMatchObject({ status: 200, body: { lines: [{ sku: 'BOOK', substituteFor: { sku: 'POT-1' }, outcome: 'changed' }], totals: { vat: '0.00' } } });
    await backend.backend.close();
  });

  it('from shipment to closed: invoice, part payment, payment of the rest, and the credit by its parts', async () => {
    const backend = await backendUnderTest(await open());
    const entered = await enter(backend, [line('POT-1', '12')]);
    await post(backend, 'sales', `/office/orders/${entered.id}/answer`, { lines: [] });
    expect(await backend.ask('administrative', 'POST', `/office/orders/${entered.id}/invoice`)).toMatchObject({ status: 409 });
    await post(backend, 'sales', `/office/orders/${entered.id}/ship`, { lines: [{ line: entered.lines[0]!.id, quantity: '12' }] });
    const notInvoiced = Number((await books(backend)).account.credit!.ordersNotInvoiced);
    const invoiced = invoicedOrder.parse(await post(backend, 'administrative', `/office/orders/${entered.id}/invoice`, undefined));
    expect(invoiced).toMatchObject({ order: { state: 'invoiced' }, entry: { number: 'I-2026-00001', amount: '30.24', due: '2026-12-23' } });
    const credit = (await books(backend)).account.credit!;
    expect(credit).toMatchObject({ openInvoices: '30.24' });
    expect(notInvoiced - Number(credit.ordersNotInvoiced)).toBeCloseTo(30.24, 6);
    const pay = (amount: string) => backend.ask('administrative', 'POST', '/office/accounts/acme/payments', { date: '2026-11-23', parts: [{ amount, invoice: 'I-2026-00001', order: null }] });
    expect(bookedEntries.parse((await pay('10')).body).entries).toMatchObject([{ number: 'P-2026-00001', settles: 'I-2026-00001' }]);
    expect((await books(backend)).items).toMatchObject([{ invoice: 'I-2026-00001', open: '20.24', settledBy: [{ amount: '10.00' }] }]);
    expect(await pay('20.25')).toMatchObject({ status: 409, body: { refusal: { detail: { open: '20.24' } } } });
    expect((await pay('20.24')).status).toBe(200);
    expect((await books(backend)).items).toEqual([]);
    expect((await ordersOf(backend, ann, 'acme')).find(({ id }) => id === entered.id)).toMatchObject({ state: 'closed' });
    await post(backend, 'administrative', '/office/accounts/acme/credit-notes', { date: '2026-11-23', invoice: 'I-2026-00001', amount: '5' });
    expect((await books(backend)).unsettled).toMatchObject([{ left: '5.00' }]);
    await backend.backend.close();
  });

  it('an order that waits for its advance starts when all of it has been booked, not before', async () => {
    const backend = await backendUnderTest(await open());
    const entered = await enter(backend, [line('POT-1', '12')], { instruments: [{ kind: 'transfer' }] });
    expect(entered).toMatchObject({ state: 'onHold', hold: { reason: 'advance' } });
    const pay = (amount: string) => post(backend, 'administrative', '/office/accounts/acme/payments', { date: '2026-11-23', parts: [{ amount, invoice: null, order: entered.number }] });
    const state = async () => (await ordersOf(backend, ann, 'acme')).find(({ id }) => id === entered.id)?.state;
    await pay('30');
    expect(await state()).toBe('onHold');
    await pay('0.24');
    expect(await state()).toBe('placed');
    await backend.backend.close();
  });

  it('holds an order, and releases or refuses it with the reason', async () => {
    const backend = await backendUnderTest(await open());
    const [one, other] = [await enter(backend, [line('POT-1', '6')]), await enter(backend, [line('BOOK', '2')])];
    for (const { id } of [one, other]) expect(await post(backend, 'administrative', `/office/orders/${id}/hold`, { detail: 'Check the address' })).toMatchObject({ state: 'onHold', hold: { reason: 'release', detail: 'Check the address' } });
    expect(await post(backend, 'administrative', `/office/orders/${one.id}/release`, {})).toMatchObject({ state: 'placed', hold: null });
    expect(await backend.ask('administrative', 'POST', `/office/orders/${other.id}/refuse-release`, { reason: ' ' })).toMatchObject({ body: { refusal: { kind: 'reasonMissing' } } });
    expect(await post(backend, 'administrative', `/office/orders/${other.id}/refuse-release`, { reason: 'No such address' })).toMatchObject({ state: 'cancelled' });
    await backend.backend.close();
  });

  it('keeps limit, cards and conditions; a card number never gets in', async () => {
    const backend = await backendUnderTest(await open());
    expect(await post(backend, 'administrative', '/office/accounts/acme/credit-limit', { limit: '7000' })).toMatchObject({ credit: { limit: '7000.00' } });
    const wanted = { token: null, brand: 'Visa', last4: '1111', expiry: '2029-01', holder: 'Ann', costCentres: null, transactionLimit: '100', capacity: '200' };
    const kept = card.parse(await post(backend, 'administrative', '/office/accounts/acme/cards', wanted));
    expect((await books(backend)).cards).toContainEqual(kept);
    for (const wrong of [{ holder: '4111 1111 1111 1111' }, { brand: '5555555555554444' }, { last4: '4111111111111111' }]) {
      expect(await backend.ask('administrative', 'POST', '/office/accounts/acme/cards', { ...wanted, ...wrong })).toMatchObject({ status: 409, body: { refusal: { kind: 'invalidPayload', detail: { reason: 'cardNumber' } } } });
    }
    expect(await backend.ask('administrative', 'POST', '/office/accounts/acme/cards', { ...wanted, number: '4111111111111111' })).toMatchObject({ status: 400 });
    expect(await backend.ask('administrative', 'POST', '/office/accounts/nobody/cards', wanted)).toMatchObject({ status: 404 });
    expect(await post(backend, 'administrative', '/office/conditions', { overCard: [{ upToAmount: null, action: 'refuse' }], overCredit: 'refuse' })).toMatchObject({ version: '2', validFrom: '2026-11-23' });
    expect(await backend.ask('sales', 'POST', '/office/entries', entry([line('BOOK', '2000')]))).toMatchObject({ body: { refusal: { kind: 'paymentBlocked' } } });
    expect(officeAccounts.parse((await backend.ask('sales', 'GET', '/office/accounts')).body).accounts.map(({ credit }) => credit)).toEqual([null, null]);
    await backend.backend.close();
  });

  it('finds products by words, code and GTIN, those still sold first', async () => {
    const backend = await backendUnderTest(await open());
    const find = async (text: string) => ((await backend.ask('sales', 'GET', `/office/products?text=${encodeURIComponent(text)}`)).body as { products: { sku: string }[] }).products.map(({ sku }) => sku);
    expect(await find('POT')).toEqual(['POT-1', 'POT-2']);
    expect(await find('clay terra')).toEqual(['POT-1']);
    expect(await find('4006381333931')).toEqual(['POT-1']);
    expect(await find("%' or 1=1")).toEqual([]);
    await backend.backend.close();
  });

  it('the page is served with a policy of its own and nothing beside it', async () => {
    const backend = await backendUnderTest(await open());
    for (const path of ['/office-desk/..%2f..%2fpackage.json', '/office-desk/%2e%2e/%2e%2e/package.json', '/office-desk/none.js', '/office-desk/office.html%00.js']) {
      const answer = await backend.backend.server.inject({ method: 'GET', url: path });
      expect(answer.statusCode, path).not.toBe(200);
    }
    await backend.backend.close();
  });
});
