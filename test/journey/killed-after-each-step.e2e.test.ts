import { afterEach, expect, test } from 'vitest';
import { anna, openHouse, thomas, type House } from '#test/support/house.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

/** A house whose backend and two desks can be ended by SIGKILL and go on at the same place. */
interface KillableHouse extends House {
  readonly buyer: () => DeskUnderTest;
  readonly approver: () => DeskUnderTest;
  killBuyer(): Promise<void>;
  killApprover(): Promise<void>;
  killBackend(): Promise<void>;
}

let house: KillableHouse | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

async function openKillableHouse(): Promise<KillableHouse> {
  const opened = await openHouse();
  let [buyer, approver] = [await opened.start(anna), await opened.start(thomas)];
  for (const desk of [buyer, approver]) await eventually(() => desk.call('sync.status', {}), (status) => status.hasCatalog, 60_000);
  return {
    ...opened,
    buyer: () => buyer,
    approver: () => approver,
    async killBuyer() {
      await buyer.kill();
      buyer = await opened.start(anna);
    },
    async killApprover() {
      await approver.kill();
      approver = await opened.start(thomas);
    },
    async killBackend() {
      await opened.backend().kill();
      await opened.startBackendAgain();
    },
  };
}

/** Reads an estimate until the desk shows the wanted state with nothing waiting. */
function settled(desk: () => DeskUnderTest, quoteId: string, state: string) {
  return eventually(
    async () => {
      await desk().call('sync.run', {});
      return desk().call('quotes.get', { quoteId });
    },
    (answer) => answer.state === state && !answer.pending,
    30_000,
  );
}

async function draftWorthApproval(desk: DeskUnderTest): Promise<string> {
  const { hits } = await desk.call('catalog.search', { text: '', limit: 200 });
  const { draftId } = await desk.call('drafts.create', { name: 'Winter restock', site: 'meran', costCentre: 'housekeeping' });
  for (const hit of hits.filter((each) => each.status === 'active').slice(0, 4)) {
    const { product } = await desk.call('catalog.product', { sku: hit.sku });
    const packaging = product.packagings[0];
    if (!packaging) throw new Error('a product without packaging');
    const quantity = String(Number(packaging.minimum) + Number(packaging.multiple) * 9);
    await desk.call('drafts.putLine', { draftId, line: { sku: hit.sku, unit: packaging.unit, quantity } });
  }
  return draftId;
}

/** The whole purchase, with `afterEach` run between its steps. Answers ids to judge the end by. */
async function purchase(house: KillableHouse, interrupt: (step: string) => Promise<void>): Promise<{ quoteId: string; orderId: string }> {
  const draftId = await draftWorthApproval(house.buyer());
  await interrupt('draft filled');
  expect((await house.buyer().call('drafts.get', { draftId })).draft.lines).toHaveLength(4);

  await house.buyer().call('sync.setWorkOffline', { workOffline: true });
  const { quoteId } = await house.buyer().call('quotes.request', { draftId });
  await interrupt('estimate asked for offline');
  expect((await house.buyer().call('quotes.list', {})).quotes.filter((quote) => quote.id === quoteId)).toHaveLength(1);
  await house.buyer().call('sync.setWorkOffline', { workOffline: false });
  const issued = await settled(house.buyer, quoteId, 'issued');
  expect(issued.quote.number).not.toBeNull();
  await interrupt('estimate received');

  await house.buyer().call('quotes.submitForApproval', { quoteId });
  await interrupt('sent into approval');
  const inApproval = await settled(house.buyer, quoteId, 'inApproval');
  const { version, totals } = inApproval.quote.current;
  expect(Number(totals.gross)).toBeGreaterThan(0);

  await settled(house.approver, quoteId, 'inApproval');
  await house.approver().call('approvals.decide', { quoteId, version, decision: 'approve', comment: 'Fine.' });
  await house.killApprover();
  await settled(house.approver, quoteId, 'approved');
  await settled(house.buyer, quoteId, 'approved');
  await interrupt('approved');

  const { orderId } = await house.buyer().call('orders.place', { quoteId, version, instruments: [{ kind: 'account' }] });
  await interrupt('order placed');
  await settled(house.buyer, quoteId, 'ordered');
  return { quoteId, orderId };
}

async function expectOnce(house: KillableHouse, done: { quoteId: string; orderId: string }): Promise<void> {
  const { quotes } = await house.buyer().call('quotes.list', { states: ['ordered'] });
  expect(quotes.filter((quote) => quote.id === done.quoteId)).toHaveLength(1);
  const { orders } = await house.buyer().call('orders.list', { limit: 500 });
  expect(orders.filter((order) => order.id === done.orderId)).toHaveLength(1);
  const { order, pending } = await house.buyer().call('orders.get', { orderId: done.orderId });
  expect(order.number).not.toBeNull();
  expect(pending).toBe(false);
  const { items } = await house.buyer().call('outbox.list', {});
  expect(items.filter((item) => item.state !== 'done')).toEqual([]);
}

// Programs are started a dozen times over, which takes what the machine lets it take.
const withinMs = 600_000;

test('the desk is killed after each step of a purchase: it goes on and nothing is there twice', async () => {
  house = await openKillableHouse();
  const opened = house;
  const done = await purchase(opened, () => opened.killBuyer());
  await expectOnce(opened, done);
}, withinMs);

test('the backend is killed after each step of a purchase: it goes on and nothing is there twice', async () => {
  house = await openKillableHouse();
  const opened = house;
  const done = await purchase(opened, () => opened.killBackend());
  await expectOnce(opened, done);
}, withinMs);

test('the backend is away while the estimate is asked for, and the request arrives when it is back', async () => {
  house = await openKillableHouse();
  const draftId = await draftWorthApproval(house.buyer());
  await house.backend().stop();
  const { quoteId } = await house.buyer().call('quotes.request', { draftId });
  expect((await house.buyer().call('quotes.get', { quoteId })).pending).toBe(true);
  await house.startBackendAgain();
  const issued = await settled(house.buyer, quoteId, 'issued');
  expect(issued.quote.current.validUntil).not.toBeNull();
});
