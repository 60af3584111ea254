import { openPageFiles } from '#main/host/page-files.ts';
import { isOwnAddress, pageScheme } from './page-address.ts';

export interface SchemePort {
  registerSchemesAsPrivileged(
    schemes: { scheme: string; privileges: { standard: boolean; secure: boolean; supportFetchAPI: boolean; codeCache: boolean } }[],
  ): void;
}

export interface ProtocolPort {
  handle(scheme: string, handler: (request: { readonly url: string; readonly method: string }) => Promise<Response>): void;
}

/** Must run before the app is ready. */
export function registerPageScheme(protocol: SchemePort): void {
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Serves the built page, and nothing outside its folder, under the page's own scheme. */
export function servePage(protocol: ProtocolPort, pageFolder: string): void {
  const read = openPageFiles(pageFolder);
  protocol.handle(pageScheme, async (request) => {
    if (!isOwnAddress(request.url)) return new Response('Forbidden', { status: 403 });
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('Method not allowed', { status: 405 });
    const file = await read(new URL(request.url).pathname);
    return new Response(new Uint8Array(file.body), { status: file.status, headers: { ...file.headers } });
  });
}
