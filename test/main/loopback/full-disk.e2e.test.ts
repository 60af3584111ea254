import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readDeskOnDisk } from '#test/simulation/kills/desk-on-disk.ts';
import { smallShop, writeFolder } from '#test/simulation/kills/shop.ts';
import { Typist } from '#test/simulation/kills/typist.ts';
import { eventually, freePort, launchDesk, startBackend, temporaryFolder, type DeskUnderTest } from '#test/support/running-programs.ts';
import { canMountSmallDisk, openSmallDisk } from '#test/support/small-disk.ts';
import { seededRandom } from '#test/sync/client/manual-time.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function waresOf(desk: DeskUnderTest) {
  const { hits } = await desk.call('catalog.search', { text: '', limit: 30 });
  const products = await Promise.all(hits.map(async ({ sku }) => (await desk.call('catalog.product', { sku })).product));
  return products.flatMap(({ sku, packagings: [first] }) => (first === undefined ? [] : [{ sku, unit: first.unit }]));
}

test.skipIf(!canMountSmallDisk)('on a disk that is full everything that was acknowledged stays, the person is told, and with room again the desk goes on', async () => {
  const folder = temporaryFolder('full-disk');
  cleanUps.push(folder.remove);
  const disk = await openSmallDisk(32);
  cleanUps.push(disk.close);
  const backendPort = await freePort();
  const backend = await startBackend({ port: backendPort, data: join(folder.path, 'backend'), company: writeFolder(join(folder.path, 'company'), await smallShop()) });
  cleanUps.push(() => backend.stop());
  const [profile, profileFromHere] = [join(disk.inside, 'desk'), join(disk.fromHere, 'desk')];
  mkdirSync(profileFromHere);
  const launch = () => {
    const launched = launchDesk({ backendPort, profile, profileFromHere, user: 'anna.keller@alpenhof.example', within: disk.within });
    cleanUps.push(() => launched.program.kill());
    return launched;
  };
  let launched = launch();
  let desk = await launched.ready;
  await eventually(() => desk.call('sync.status', {}), ({ hasCatalog }) => hasCatalog, 60_000);
  const wares = await waresOf(desk);
  const typist = new Typist(seededRandom(1), wares);
  let acts = 60;
  await typist.type(desk, () => (acts -= 1) < 0);
  const typedWithRoom = typist.keystrokes;
  const { draftId } = await desk.call('drafts.create', { name: 'to be sent' });
  await desk.call('drafts.putLine', { draftId, line: { sku: wares[0]?.sku ?? '', unit: wares[0]?.unit ?? '', quantity: '10' } });

  disk.fill();
  acts = 5000;
  await typist.type(desk, () => (acts -= 1) < 0);
  expect(acts).toBeGreaterThan(0);
  const tooMuch = 'x'.repeat(2000);
  await expect(desk.call('drafts.update', { draftId, note: tooMuch })).rejects.toMatchObject({ status: 507 });
  await expect(desk.call('drafts.get', { draftId })).resolves.toMatchObject({ draft: { note: '', state: 'open', lines: [{ quantity: '10' }] } });

  await launched.program.kill();
  const stored = readDeskOnDisk(profileFromHere);
  typist.compare(stored?.drafts ?? []);
  expect(typist.keystrokes).toBeGreaterThanOrEqual(typedWithRoom);

  // A desk may open on a full disk, or say why it does not; either way nothing is harmed.
  launched = launch();
  await launched.ready.catch(() => expect(launched.program.output.join('\n')).toContain('the disk is full. Nothing that was entered is lost'));
  await launched.program.kill();
  typist.compare(readDeskOnDisk(profileFromHere)?.drafts ?? []);

  disk.clear();
  launched = launch();
  desk = await launched.ready;
  expect((await desk.call('session.current', {})).notices).toEqual([]);
  await desk.call('drafts.update', { draftId, note: tooMuch });
  const { quoteId } = await desk.call('quotes.request', { draftId });
  await eventually(
    async () => {
      await desk.call('sync.run', {});
      return desk.call('quotes.get', { quoteId });
    },
    ({ state, pending }) => state === 'issued' && !pending,
    60_000,
  );
});

test.skipIf(!canMountSmallDisk)('a first synchronisation that does not fit says so, and finishes when there is room', async () => {
  const folder = temporaryFolder('full-disk');
  cleanUps.push(folder.remove);
  const disk = await openSmallDisk(32);
  cleanUps.push(disk.close);
  const backendPort = await freePort();
  const backend = await startBackend({ port: backendPort, data: join(folder.path, 'backend') });
  cleanUps.push(() => backend.stop());
  const [profile, profileFromHere] = [join(disk.inside, 'desk'), join(disk.fromHere, 'desk')];
  mkdirSync(profileFromHere);
  disk.fill();
  disk.giveBack(3);
  const { program, ready } = launchDesk({ backendPort, profile, profileFromHere, user: 'anna.keller@alpenhof.example', within: disk.within });
  cleanUps.push(() => program.kill());
  const desk = await ready;
  const full = await eventually(async () => (await desk.call('sync.run', {})).status, ({ diskFull }) => diskFull, 60_000);
  expect(full.hasCatalog).toBe(false);
  disk.clear();
  const { status } = await eventually(() => desk.call('sync.run', {}), (answer) => answer.status.hasCatalog && answer.status.lastProblem === null, 60_000);
  expect(status).toMatchObject({ diskFull: false, repairs: 0 });
});
