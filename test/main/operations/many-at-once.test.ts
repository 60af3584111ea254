import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

async function draftOf(name: string, ...lines: readonly (readonly [string, string])[]): Promise<string> {
  const { draftId } = await desk.call('drafts.create', { name });
  for (const [sku, quantity] of lines) await desk.call('drafts.putLine', { draftId, line: { sku, quantity } });
  return draftId;
}

const linesOf = async (draftId: string) => (await desk.call('drafts.get', { draftId })).draft.lines.map(({ sku, quantity }) => [sku, quantity]);

test('drafts become one, and those that it was made of are gone, without a connection', async () => {
  desk.goOffline();
  const drafts = [await draftOf('One', ['TOWEL', '6'], ['PAN', '1']), await draftOf('Two', ['PAN', '2'])];
  const { draftId } = await desk.call('drafts.copy', { draftIds: drafts, name: 'Both', discard: true });
  expect(await linesOf(draftId)).toEqual([['TOWEL', '6'], ['PAN', '3']]);
  expect((await desk.call('drafts.list', {})).drafts.map(({ name }) => name)).toEqual(['Both']);
});

test('a copy leaves its draft as it is; a sent draft can be copied, not made part of another', async () => {
  const sent = await draftOf('Sent', ['TOWEL', '6']);
  await desk.call('quotes.request', { draftId: sent });
  const { draftId } = await desk.call('drafts.copy', { draftIds: [sent], name: 'Sent (copy)', discard: false });
  expect(await linesOf(draftId)).toEqual([['TOWEL', '6']]);
  expect(await desk.ask('drafts.copy', { draftIds: [draftId, sent], name: 'Both', discard: true })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
  expect((await desk.call('drafts.list', {})).drafts).toHaveLength(2);
});

test('several orders become one draft at today’s prices, what stands in more than one summed', async () => {
  desk.goOffline();
  const { draftId, lines } = await desk.call('orders.reorderTogether', { orderIds: ['SO-1', 'SO-1'] });
  expect(lines).toBe(2);
  expect(await linesOf(draftId)).toEqual([['TOWEL', '24'], ['OLD-PAN', '4']]);
  expect(await desk.ask('orders.reorderTogether', { orderIds: ['SO-1', 'SO-9'] })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});

test('dossiers of several purchases come as one folder, each whole', async () => {
  const { base64, mediaType } = await desk.call('documents.dossiers', { orderIds: ['SO-1', 'SO-1'], language: 'en', unitNames: {} });
  const files = unzipSync(new Uint8Array(Buffer.from(base64 ?? '', 'base64')));
  expect(mediaType).toBe('application/zip');
  expect(Object.values(files).map((bytes) => Buffer.from(bytes.slice(0, 4)).toString())).toEqual(['%PDF', '%PDF']);
});

test('dossiers that are being made tell how many are done, and are stopped before the next one', async () => {
  const making = '60000000-0000-4000-8000-000000000001';
  const orderIds = Array.from({ length: 20 }, () => 'SO-1');
  const steps: number[] = [];
  const going = desk.call('documents.dossiers', { orderIds, language: 'en', unitNames: {}, making });
  const { promise: secondDone, resolve } = Promise.withResolvers<void>();
  const end = desk.host.subscribe(({ topics }) => {
    if (!topics.includes('papers')) return;
    void desk.call('documents.making', { making }).then(({ progress }) => {
      if (progress === null) return;
      steps.push(progress.done);
      if (progress.done >= 2) resolve();
    });
  });
  await secondDone;
  expect(await desk.call('documents.stopMaking', { making })).toEqual({ stopped: true });
  expect((await going).base64).toBeNull();
  end();
  expect(steps.every((done) => done < orderIds.length)).toBe(true);
  expect(await desk.call('documents.making', { making })).toEqual({ progress: null });
  expect(await desk.call('documents.stopMaking', { making })).toEqual({ stopped: false });
});

test('a list of estimates says what may be done with each', async () => {
  const draftId = await draftOf('Spring', ['TOWEL', '6']);
  await desk.call('quotes.request', { draftId });
  const { quotes } = await desk.call('quotes.list', {});
  const { allowed } = await desk.call('quotes.get', { quoteId: quotes[0]?.id ?? '' });
  expect(quotes[0]?.allowed).toEqual(allowed);
  expect(allowed).toContain('withdraw');
});
