import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPageFiles } from '#main/host/page-files.ts';
import { buildFakePage } from '#test/renderer/build-fake-page.ts';

export interface FakeDesk {
  readonly address: string;
  close(): void;
}

/** Serves the desk's page over its sample data, from a folder of its own, until it is closed. */
export async function serveFakeDesk(): Promise<FakeDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'proforma-page-'));
  await buildFakePage(folder);
  const file = openPageFiles(folder);
  const server = createServer((request, response) => {
    void file(new URL(request.url ?? '/', 'http://page').pathname).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
