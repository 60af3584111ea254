import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { backendUnderTest, device } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, quoteOf, requestOf } from '#test/sync/backend/purchase.ts';

onEveryDatabase('The date of the prices', (open) => {
  it('is the day of the issue in the seller’s time zone, whatever day the estimate was asked for', async () => {
    const backend = await backendUnderTest(await open());
    const [lastYear, thisYear] = [randomUUID(), randomUUID()];
    const asAnn = device();
    // A hope below the list price waits for the office; the price of the calendar changes with the year.
    await backend.push(ann, [lastYear, thisYear].map((id) => asAnn('quote.request', requestOf(id, [['BOOK', 'C62', '2']], '1.00'))));
    expect((await quoteOf(backend, thisYear)).current).toMatchObject({ version: 0, lines: [{ unitPrice: '7.6000' }], totals: { net: '15.20' } });
    const issue = (id: string) => backend.ask('sales', 'POST', `/office/quotes/${id}/issue`, {});
    backend.setTime('2026-12-31T23:59:59.999Z');
    expect(await issue(lastYear)).toMatchObject({ body: { state: 'issued', current: { lines: [{ unitPrice: '7.6000' }], totals: { net: '15.20' } } } });
    backend.setTime('2027-01-01T00:00:00.000Z');
    expect(await issue(thisYear)).toMatchObject({ body: { state: 'issued', current: { lines: [{ unitPrice: '8.5500' }], totals: { net: '17.10' } } } });
    expect((await quoteOf(backend, lastYear)).current.totals.net).toBe('15.20');
    await backend.backend.close();
  });
});
