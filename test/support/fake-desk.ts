import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { buildWhenStale } from '#build/desk-build.ts';
import { inProject } from '#build/project-root.ts';
import { openPageFiles } from '#main/host/page-files.ts';
import { buildFakePage } from '#test/renderer/build-fake-page.ts';
import { openPage, settled, type OpenedPage } from './desk-page.ts';

export interface FakeDesk {
  readonly address: string;
  close(): void;
}

const folder = inProject('out', 'fake-page');
const sources = ['renderer/**/*', 'shared/**/*.ts', 'test/renderer/**/*', 'package-lock.json'];

/** Builds the desk's page over its sample data when something of it has changed. */
export async function buildFakePageIfStale(): Promise<void> {
  await buildWhenStale('fake-page', sources, ['out/fake-page/index.html'], async () => {
    await buildFakePage(folder);
    return true;
  });
}

/** Serves the desk's page over its sample data until it is closed. */
export async function serveFakeDesk(): Promise<FakeDesk> {
  await buildFakePageIfStale();
  const file = openPageFiles(folder);
  const server = createServer((request, response) => {
    void file(new URL(request.url ?? '/', 'http://page').pathname).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    close: () => void server.close(),
  };
}

export interface FakeLook {
  readonly language?: 'en' | 'de' | 'it';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** What the sample host plays (test/renderer/fake/fake-host.ts). */
  readonly scenario?: string;
}

/** Opens a screen over the sample data in a browser profile of its own. */
export async function openFakeScreen(browser: Browser, desk: FakeDesk, path: string, { language = 'en', theme = 'light', scenario = 'full', ...size }: FakeLook = {}): Promise<OpenedPage> {
  const opened = await openPage(browser, `${desk.address}/?scenario=${scenario}#${path}`, { language, preferences: { language, theme }, ...size });
  await opened.page.locator('main h1').first().waitFor();
  return opened;
}

/** The same, once everything that is shown has come. */
export async function openSettledFakeScreen(...where: Parameters<typeof openFakeScreen>): Promise<OpenedPage> {
  const opened = await openFakeScreen(...where);
  await settled(opened.page);
  return opened;
}
