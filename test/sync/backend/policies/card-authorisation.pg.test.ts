import { expect, it } from 'vitest';
import { pino } from 'pino';
import { confirmDueOrders } from '#sync/backend/jobs/auto-confirm.ts';
import { createCaptureDesk, type CaptureDesk } from '#sync/backend/policies/capture-desk.ts';
import { createCardDesk, type CardDesk } from '#sync/backend/policies/card-desk.ts';
import type { CardAnswer, CardProvider } from '#sync/backend/policies/card-provider.ts';
import { createOrderDesk, type OrderDesk } from '#sync/backend/policies/order-desk.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import { fromWireValues } from '#sync/protocol/entities.ts';
import { card as cardShape } from '#shared/domain/accounts/account.ts';
import { cardParts, type CardPart } from '#shared/domain/payment/card-authorisation.ts';
import { ledgerEntry as entryShape, type LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, approvedQuote, ordersOf, placementOf } from '#test/sync/backend/purchase.ts';

const at = '2026-11-23T11:00:00.000Z';

/** A bank that remembers: the same key is taken once, whatever is asked how often. */
class Bank implements CardProvider {
  readonly asked: string[] = [];
  readonly taken = new Map<string, string>();
  readonly voided: string[] = [];
  readonly captured = new Map<string, string>();
  pays: CardAnswer = { outcome: 'approved', reference: 'paid' };
  answer: (part: CardPart) => CardAnswer | Error = ({ key }) => ({ outcome: 'approved', reference: `bank-${key}` });
  /** The answer is lost on its way back. */
  isCutOff = false;

  authorise(part: CardPart): Promise<CardAnswer> {
    this.asked.push(part.key);
    const answer = this.answer(part);
    if (!(answer instanceof Error) && answer.outcome === 'approved') this.taken.set(part.key, part.amount);
    return answer instanceof Error || this.isCutOff ? Promise.reject(answer instanceof Error ? answer : new Error('cut off')) : Promise.resolve(answer);
  }

  capture(key: string, amount: string): Promise<CardAnswer> {
    const answer = this.pays;
    if (answer.outcome === 'approved' && !this.captured.has(key)) this.captured.set(key, amount);
    return this.isCutOff ? Promise.reject(new Error('cut off')) : Promise.resolve(answer);
  }

  voidAuthorisation(key: string): Promise<void> {
    this.voided.push(key);
    this.taken.delete(key);
    return Promise.resolve();
  }
}

interface House {
  readonly backend: BackendUnderTest;
  readonly bank: Bank;
  /** A desk as a process has it that has just started: nothing is remembered from before. */
  readonly cards: () => CardDesk & CaptureDesk;
  readonly orders: OrderDesk;
  readonly order: () => Promise<Order>;
  readonly confirm: () => Promise<void>;
}

async function placedOrder(backend: BackendUnderTest): Promise<House> {
  const bank = new Bank();
  const ports = { now: () => at, newId: () => 'unused', log: pino({ level: 'silent' }) };
  const parts = { ports, database: backend.database, commit: createCommit(backend.database, backend.epoch, () => undefined), epoch: backend.epoch };
  const placement = placementOf(await approvedQuote(backend, [['POT-1', 'C62', '12']]));
  await backend.push(ann, [device()('order.place', placement)]);
  const orders = createOrderDesk(parts);
  const cards = () => ({ ...createCardDesk(parts, bank), ...createCaptureDesk(parts, bank) });
  const order = async (): Promise<Order> => {
    const found = (await ordersOf(backend, ann, 'acme')).find(({ id }) => id === placement.orderId);
    if (found === undefined) throw new Error('the order is gone');
    return found;
  };
  return { backend, bank, cards, orders, order, confirm: () => confirmDueOrders(orders, ports, 0, cards().isSettled) };
}

async function capacityOf({ backend }: House): Promise<string> {
  const { pages } = await backend.drain(ann, 'account:acme');
  const [row] = pages.flatMap((page) => page.blocks).filter(({ entity }) => entity === 'card').flatMap(({ rows }) => rows);
  return cardShape.parse(fromWireValues('card', row?.[2] ?? [])).capacity;
}

onEveryDatabase('A card is authorised when the order starts', (open) => {
  it('once, under a key of its own; until then it is not confirmed by itself', async () => {
    const house = await placedOrder(await backendUnderTest(await open()));
    const [part] = cardParts(await house.order());
    expect(part?.token).toBe('card-1');
    await house.confirm();
    expect((await house.order()).state).toBe('placed');
    await house.cards().authoriseDue();
    await house.cards().authoriseDue();
    expect(house.bank.asked).toEqual([part?.key]);
    await house.confirm();
    expect((await house.order()).state).toBe('confirmed');
    await house.backend.backend.close();
  });

  it('declined, the order waits as a case "card" that says why; released by the office it goes on and nobody is asked again', async () => {
    const house = await placedOrder(await backendUnderTest(await open()));
    house.bank.answer = () => ({ outcome: 'declined', reason: 'limit of the bank' });
    const capacity = await capacityOf(house);
    await house.cards().authoriseDue();
    expect(await house.order()).toMatchObject({ state: 'onHold', hold: { reason: 'card', detail: 'limit of the bank', releasedBy: 'administrativeOffice' } });
    expect(await capacityOf(house)).toBe(capacity);
    expect(await house.orders.release((await house.order()).id, 'releaseHold')).toMatchObject({ ok: true });
    await house.cards().authoriseDue();
    expect(house.bank.asked).toHaveLength(1);
    await house.confirm();
    expect((await house.order()).state).toBe('confirmed');
    await house.backend.backend.close();
  });

  it('refused by the office after a decline, the card is free again', async () => {
    const house = await placedOrder(await backendUnderTest(await open()));
    house.bank.answer = () => ({ outcome: 'declined', reason: 'no' });
    await house.cards().authoriseDue();
    const before = Number(await capacityOf(house));
    const { allocation, id } = await house.order();
    expect(await house.orders.cancel(id, 'declined')).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    expect(Number(await capacityOf(house)) - before).toBeCloseTo(Number(allocation[0]?.amount), 2);
    await house.backend.backend.close();
  });

  it('a bank that is away, or an answer that was lost, is asked again under the same key, and takes it once', async () => {
    const house = await placedOrder(await backendUnderTest(await open()));
    house.bank.answer = () => new Error('away');
    await house.cards().authoriseDue();
    expect((await house.order()).state).toBe('placed');
    house.bank.answer = ({ key }) => ({ outcome: 'approved', reference: key });
    house.bank.isCutOff = true;
    await house.cards().authoriseDue();
    await house.confirm();
    expect((await house.order()).state).toBe('placed');
    house.bank.isCutOff = false;
    await house.cards().authoriseDue();
    expect(new Set(house.bank.asked).size).toBe(1);
    expect(house.bank.asked).toHaveLength(3);
    expect(house.bank.taken.size).toBe(1);
    await house.confirm();
    expect((await house.order()).state).toBe('confirmed');
    await house.backend.backend.close();
  });

  it('what was authorised for an order that is cancelled is given back, once', async () => {
    const house = await placedOrder(await backendUnderTest(await open()));
    await house.cards().authoriseDue();
    await house.cards().voidCancelled();
    expect(house.bank.voided).toEqual([]);
    await house.orders.cancel((await house.order()).id, 'not wanted');
    await house.cards().voidCancelled();
    await house.cards().voidCancelled();
    expect(house.bank.voided).toHaveLength(1);
    expect(house.bank.taken.size).toBe(0);
    await house.backend.backend.close();
  });

  it('invoiced, the card pays, and the payment stands in the books beside the invoice that it settled; an answer that was lost is asked again, and paid once', async () => {
    const house = await invoicedOrder(await backendUnderTest(await open()));
    house.bank.isCutOff = true;
    await house.cards().captureDue();
    expect(await movements(house)).toMatchObject([{ type: 'invoice' }]);
    house.bank.isCutOff = false;
    await house.cards().captureDue();
    await house.cards().captureDue();
    const order = await house.order();
    const [invoice, payment, ...more] = await movements(house);
    expect(more).toEqual([]);
    expect(payment).toMatchObject({ type: 'payment', settles: invoice?.number, order: order.number, amount: invoice?.amount });
    expect([...house.bank.captured.values()].map(Number)).toEqual([Number(invoice?.amount)]);
    expect(order.state).toBe('closed');
    await house.backend.backend.close();
  });

  it('a bank that does not pay after all leaves the invoice open, and is not asked for ever', async () => {
    const house = await invoicedOrder(await backendUnderTest(await open()));
    house.bank.pays = { outcome: 'declined', reason: 'card was stolen' };
    await house.cards().captureDue();
    house.bank.pays = { outcome: 'approved', reference: 'too late' };
    await house.cards().captureDue();
    expect(house.bank.captured.size).toBe(0);
    expect(await movements(house)).toMatchObject([{ type: 'invoice' }]);
    expect((await house.order()).state).toBe('invoiced');
    await house.backend.backend.close();
  });

  it('an invoice that was paid otherwise gives the card back what was kept aside', async () => {
    const house = await invoicedOrder(await backendUnderTest(await open()));
    const [invoice] = await movements(house);
    await house.backend.ask('administrative', 'POST', '/office/accounts/acme/payments', { date: '2026-11-23', parts: [{ amount: invoice?.amount, invoice: invoice?.number, order: null }] });
    await house.cards().captureDue();
    expect(house.bank.voided).toHaveLength(1);
    expect(house.bank.captured.size).toBe(0);
    await house.backend.backend.close();
  });
});

/** Authorised, confirmed, shipped whole and invoiced. */
async function invoicedOrder(backend: BackendUnderTest): Promise<House> {
  const house = await placedOrder(backend);
  await house.cards().authoriseDue();
  await house.confirm();
  const { id, lines } = await house.order();
  await backend.ask('sales', 'POST', `/office/orders/${id}/ship`, { lines: lines.map((line) => ({ line: line.id, quantity: line.quantity })) });
  const { status, body } = await backend.ask('administrative', 'POST', `/office/orders/${id}/invoice`, {});
  if (status !== 200) throw new Error(`not invoiced: ${JSON.stringify(body)}`);
  return house;
}

/** Movements of the account that belong to the order. */
async function movements({ backend, order }: House): Promise<LedgerEntry[]> {
  const { number } = await order();
  const { pages } = await backend.drain(ann, 'account:acme');
  const rows = pages.flatMap((page) => page.blocks).filter(({ entity }) => entity === 'ledgerEntry').flatMap((block) => block.rows);
  return rows.map(([, , values]) => entryShape.parse(fromWireValues('ledgerEntry', values ?? []))).filter((entry) => entry.order === number);
}
