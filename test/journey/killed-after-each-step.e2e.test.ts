import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { eventually, freePort, startBackend, startDesk, temporaryFolder, type DeskUnderTest, type Program } from '#test/support/running-programs.ts';

const buyer = 'anna.keller@alpenhof.example';
const approver = 'thomas.gruber@alpenhof.example';

/** A backend and two desks that can be ended by SIGKILL and started again at the same place. */
interface House {
  readonly buyer: () => DeskUnderTest;
  readonly approver: () => DeskUnderTest;
  killBuyer(): Promise<void>;
  killApprover(): Promise<void>;
  killBackend(): Promise<void>;
  stopBackend(): Promise<void>;
  startBackendAgain(): Promise<void>;
  close(): Promise<void>;
}

let house: House | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

async function openHouse(): Promise<House> {
  const folder = temporaryFolder('killed');
  const backendPort = await freePort();
  const profiles = { buyer: join(folder.path, 'buyer'), approver: join(folder.path, 'approver') };
  for (const profile of Object.values(profiles)) mkdirSync(profile, { recursive: true });
  const backendPlace = { port: backendPort, data: join(folder.path, 'backend') };
  let backend: Program = await startBackend(backendPlace);
  const open = (who: 'buyer' | 'approver') => startDesk({ backendPort, profile: profiles[who], user: who === 'buyer' ? buyer : approver });
  let buyerDesk = await open('buyer');
  let approverDesk = await open('approver');
  const opened: House = {
    buyer: () => buyerDesk,
    approver: () => approverDesk,
    async killBuyer() {
      await buyerDesk.kill();
      buyerDesk = await open('buyer');
    },
    async killApprover() {
      await approverDesk.kill();
      approverDesk = await open('approver');
    },
    async killBackend() {
      await backend.kill();
      backend = await startBackend(backendPlace);
    },
    stopBackend: () => backend.stop(),
    async startBackendAgain() {
      backend = await startBackend(backendPlace);
    },
    async close() {
      await Promise.allSettled([buyerDesk.stop(), approverDesk.stop(), backend.stop()]);
      folder.remove();
    },
  };
  for (const desk of [buyerDesk, approverDesk]) await eventually(() => desk.call('sync.status', {}), (status) => status.hasCatalog, 60_000);
  return opened;
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
async function purchase(house: House, interrupt: (step: string) => Promise<void>): Promise<{ quoteId: string; orderId: string }> {
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

async function expectOnce(house: House, done: { quoteId: string; orderId: string }): Promise<void> {
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

test('the desk is killed after each step of a purchase: it goes on and nothing is there twice', async () => {
  house = await openHouse();
  const opened = house;
  const done = await purchase(opened, () => opened.killBuyer());
  await expectOnce(opened, done);
});

test('the backend is killed after each step of a purchase: it goes on and nothing is there twice', async () => {
  house = await openHouse();
  const opened = house;
  const done = await purchase(opened, () => opened.killBackend());
  await expectOnce(opened, done);
});

test('the backend is away while the estimate is asked for, and the request arrives when it is back', async () => {
  house = await openHouse();
  const draftId = await draftWorthApproval(house.buyer());
  await house.stopBackend();
  const { quoteId } = await house.buyer().call('quotes.request', { draftId });
  expect((await house.buyer().call('quotes.get', { quoteId })).pending).toBe(true);
  await house.startBackendAgain();
  const issued = await settled(house.buyer, quoteId, 'issued');
  expect(issued.quote.current.validUntil).not.toBeNull();
});
