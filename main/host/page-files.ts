import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** A file of the built page with the headers that every shell must send. */
export interface PageFile {
  readonly status: 200 | 403 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The file inside `root` that a decoded URL path names, or null when it would lie outside. `startsWith(root)` would accept
 * `root-evil`, hence `relative`.
 */
export function pathInside(root: string, urlPath: string): string | null {
  if (urlPath.includes('\0') || urlPath.includes('\\')) return null;
  const wanted = resolve(root, `.${sep}${urlPath.replace(/^\/+/, '')}`);
  const inside = relative(root, wanted);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return wanted;
}

const plain = (status: 403 | 404, text: string): PageFile => ({
  status,
  headers: { ...sharedHeaders, 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(text),
});

const sharedHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Reads files of the built page. Paths of screens (no file extension) answer the page itself, which routes them. HTML gets a
 * content security policy with a nonce of its own in header and `<meta property="csp-nonce">`.
 */
export function openPageFiles(root: string): (rawUrlPath: string) => Promise<PageFile> {
  return async (rawUrlPath) => {
    const urlPath = decodePath(rawUrlPath);
    if (urlPath === null) return plain(403, 'Forbidden');
    const named = extname(urlPath) === '' ? '/index.html' : urlPath;
    const file = pathInside(root, named);
    // A screen path is judged before it is swapped for the page, so that `/../x` is refused rather than answered.
    if (file === null || (urlPath !== '/' && pathInside(root, urlPath) === null)) return plain(403, 'Forbidden');
    const contentType = contentTypes[extname(file)];
    if (contentType === undefined) return plain(404, 'Not found');
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return plain(404, file.endsWith('index.html') ? 'The page has not been built: npm run build' : 'Not found');
    return extname(file) === '.html' ? htmlFile(bytes.toString('utf8')) : staticFile(root, file, contentType, bytes);
  };
}

function decodePath(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

function htmlFile(text: string): PageFile {
  const nonce = randomBytes(18).toString('base64');
  const withNonce = text.replace(/<meta property="csp-nonce"[^>]*>/, `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`);
  return {
    status: 200,
    headers: {
      ...sharedHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: Buffer.from(withNonce),
  };
}

function staticFile(root: string, file: string, contentType: string, body: Uint8Array): PageFile {
  // The bundler puts a content hash into the names below assets/.
  const lasting = relative(join(root, 'assets'), file).startsWith('..') ? 'no-cache' : 'private, max-age=31536000, immutable';
  return { status: 200, headers: { ...sharedHeaders, 'content-type': contentType, 'cache-control': lasting }, body };
}
