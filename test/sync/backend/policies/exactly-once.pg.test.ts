import { createHash, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { entities } from '#sync/protocol/entities.ts';
import { backendUnderTest, device } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, approvedQuote, bob, ordersOf, placementOf, quoteOf, requestOf } from '#test/sync/backend/purchase.ts';

onEveryDatabase('A command', (open) => {
  it('takes effect once however often it is delivered, also at the same time', async () => {
    const backend = await backendUnderTest(await open());
    const quoteId = randomUUID();
    const command = device()('quote.request', requestOf(quoteId, [['BOOK', 'C62', '1']]));
    const deliveries = await Promise.all(Array.from({ length: 8 }, () => backend.push(ann, [command])));
    expect(deliveries.flat().map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }, () => 'applied'));
    expect(deliveries.flat().filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await backend.push(ann, [command, command])).toMatchObject([{ repeated: true }, { repeated: true }]);
    expect((await quoteOf(backend, quoteId)).number).toBe('Q-2026-00001');
    await backend.backend.close();
  });

  it('that was refused stays refused, also when it would be allowed by now', async () => {
    const backend = await backendUnderTest(await open());
    const quoteId = randomUUID();
    const early = device()('quote.withdraw', { quoteId });
    expect(await backend.push(ann, [early])).toMatchObject([{ outcome: 'rejected', repeated: false, refusal: { kind: 'notFound' } }]);
    await backend.push(ann, [device()('quote.request', requestOf(quoteId, [['BOOK', 'C62', '1']]))]);
    expect(await backend.push(ann, [early])).toMatchObject([{ outcome: 'rejected', repeated: true, refusal: { kind: 'notFound' } }]);
    await backend.backend.close();
  });

  it('that contradicts what the device sent before is a 422, and nothing of its batch is applied', async () => {
    const backend = await backendUnderTest(await open());
    const [first, second] = [randomUUID(), randomUUID()];
    const asAnn = device();
    const sent = asAnn('quote.request', requestOf(first, [['BOOK', 'C62', '1']]));
    await backend.push(ann, [sent]);
    const fresh = asAnn('quote.request', requestOf(second, [['BOOK', 'C62', '1']]));
    const other = device()('quote.request', requestOf(first, [['BOOK', 'C62', '9']]));
    const contradictions = {
      sameIdOtherContent: { ...other, id: sent.id },
      numberTaken: { ...other, deviceId: sent.deviceId, number: sent.number },
      payloadDamaged: { ...other, payload: other.payload.replace('"9"', '"8"') },
    };
    for (const [reason, command] of Object.entries(contradictions)) {
      const answer = await backend.ask(ann, 'POST', '/sync/commands', { commands: [fresh, command] });
      expect(answer, reason).toMatchObject({ status: 422, type: 'application/problem+json; charset=utf-8', body: { type: '/problems/command-mismatch' } });
      expect(JSON.stringify(answer.body)).toContain(reason);
    }
    expect(await backend.ask(bob, 'POST', '/sync/commands', { commands: [sent] })).toMatchObject({ status: 422 });
    expect(await backend.ask('sales', 'GET', '/office/quotes')).toMatchObject({ body: { quotes: [{ id: first }] } });
    await backend.backend.close();
  });

  it('that follows a refused one of the same document waits; others do not', async () => {
    const backend = await backendUnderTest(await open());
    const [broken, sound] = [randomUUID(), randomUUID()];
    const asAnn = device();
    const results = await backend.push(ann, [
      asAnn('quote.request', requestOf(broken, [['NONE', 'C62', '1']])),
      asAnn('quote.withdraw', { quoteId: broken }),
      asAnn('quote.request', requestOf(sound, [['BOOK', 'C62', '1']])),
    ]);
    expect(results).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'unknownProduct' } }, { outcome: 'later' }, { outcome: 'applied' }]);
    await backend.backend.close();
  });

  it.each([
    ['a payload of another kind', { payload: '{}' }],
    ['a payload that is no JSON', { payload: '{' }],
    ['a schema version of the future', { schemaVersion: 2 }],
    ['another document outside than inside', { documentId: randomUUID() }],
  ])('with %s is refused for good', async (_what, more) => {
    const backend = await backendUnderTest(await open());
    const command = { ...device()('quote.withdraw', { quoteId: randomUUID() }), ...more };
    const hashed = { ...command, hash: createHash('sha256').update(command.payload).digest('hex') };
    expect(await backend.push(ann, [hashed])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'invalidPayload' } }]);
    await backend.backend.close();
  });

  it('runs as the member who signed in: nobody decides on their own document', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60']]);
    const decision = { quoteId: quote.id, version: 1, total: quote.current.totals.gross, decision: 'reject' as const, comment: '' };
    expect(await backend.push(ann, [device()('approval.decide', decision)])).toMatchObject([{ outcome: 'rejected' }]);
    expect((await quoteOf(backend, quote.id)).rounds).toMatchObject([{ decisions: [{ member: 'bob' }] }]);
    await backend.backend.close();
  });

  it('cannot spend what another one spends at the same moment: the card of 1,500 pays two orders of 574.56, not three', async () => {
    const backend = await backendUnderTest(await open());
    const quotes = [];
    for (let index = 0; index < 3; index += 1) quotes.push(await approvedQuote(backend, [['POT-1', 'C62', '228']]));
    expect(quotes.map(({ current }) => current.totals.gross)).toEqual(['574.56', '574.56', '574.56']);
    const results = (await Promise.all(quotes.map((quote) => backend.push(ann, [device()('order.place', placementOf(quote))])))).flat();
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['applied', 'applied', 'rejected']);
    expect(results.find(({ outcome }) => outcome === 'rejected')?.refusal).toMatchObject({ kind: 'paymentBlocked' });
    const placed = (await ordersOf(backend, ann, 'acme')).filter(({ author }) => author === 'ann');
    expect(placed.map(({ number }) => String(number)).toSorted()).toEqual(['O-2026-00001', 'O-2026-00002']);
    const { pages } = await backend.drain(ann, 'account:acme');
    expect(pages.flatMap(({ blocks }) => blocks).find(({ entity }) => entity === 'card')?.rows[0]?.[2][entities.card.columns.indexOf('capacity')]).toBe('350.88');
    await backend.backend.close();
  });
});
