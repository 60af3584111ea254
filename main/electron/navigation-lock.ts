import { isOwnAddress } from './page-address.ts';

export interface Preventable {
  preventDefault(): void;
}

/** The part of a page's web contents that decides where it may go. */
export interface LockedContents {
  on(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', listener: (event: Preventable & { readonly url: string }) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
}

export interface ContentsSource {
  on(event: 'web-contents-created', listener: (event: unknown, contents: LockedContents) => void): unknown;
}

/** Hosts whose pages may be opened in the person's own browser. */
export const outsideHosts: ReadonlySet<string> = new Set();

/**
 * The page stays our page: no navigation elsewhere, no new window, no embedded page. An https link to an allow-listed host opens in the
 * person's own browser instead.
 */
export function lockNavigation(app: ContentsSource, openOutside: (address: string) => void, allowedHosts: ReadonlySet<string> = outsideHosts): void {
  app.on('web-contents-created', (_event, contents) => {
    for (const move of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
      contents.on(move, (event) => {
        if (!isOwnAddress(event.url)) event.preventDefault();
      });
    }
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url, allowedHosts)) openOutside(url);
      return { action: 'deny' };
    });
  });
}

export function mayOpenOutside(address: string, allowedHosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && allowedHosts.has(hostname);
}
