import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { backendUnderTest, device } from './backend-under-test.ts';
import { onEveryDatabase } from './databases.ts';
import { ann, requestOf } from './purchase.ts';

onEveryDatabase('Figures for Prometheus', (open) => {
  it('count requests by route and status, commands by outcome and rows of feeds, and name nobody', async () => {
    const backend = await backendUnderTest(await open());
    const command = device()('quote.request', requestOf(randomUUID(), [['POT-1', 'C62', '6']]));
    await backend.push(ann, [command]);
    await backend.push(ann, [command]);
    const { pages } = await backend.drain(ann, 'account:acme');
    await backend.ask(ann, 'GET', '/office/quotes');
    const { status, type, body } = await backend.ask(null, 'GET', '/metrics');
    expect([status, type.split(';')[0]]).toEqual([200, 'text/plain']);
    const text = String(body);
    const rows = pages.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + block.rows.length, 0);
    expect(text).toContain('proforma_commands_total{outcome="applied",repeated="false"} 1');
    expect(text).toContain('proforma_commands_total{outcome="applied",repeated="true"} 1');
    expect(text).toContain(`proforma_feed_rows_total ${rows}`);
    expect(text).toContain('proforma_request_seconds_count{method="POST",route="/sync/commands",status="200"} 2');
    expect(text).toContain('proforma_request_seconds_count{method="GET",route="/office/quotes",status="403"} 1');
    for (const name of ['acme', 'ann', '127.0.0.1']) expect(text).not.toContain(name);
    await backend.backend.close();
  });
});
