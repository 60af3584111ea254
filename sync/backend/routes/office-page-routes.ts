import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { ProblemError } from './problem-error.ts';
import { route, type Route, type RouteRequest } from './route.ts';

const page = 'office.html';
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const safeHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin' };

/** The page talks to its own origin only. It keeps no cookie, so no other page can act in its name. */
const contentSecurityPolicy = (nonce: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The file below `root` that a path names; null when it would lie outside. */
function fileInside(root: string, path: string): string | null {
  if (path.includes('\0') || path.includes('\\')) return null;
  const wanted = resolve(root, `.${sep}${path}`);
  const inside = relative(root, wanted);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : wanted;
}

async function send(root: string, path: string, { reply }: Pick<RouteRequest<unknown, unknown>, 'reply'>): Promise<undefined> {
  const file = fileInside(root, path);
  const contentType = file === null ? undefined : contentTypes[extname(file)];
  const bytes = file === null || contentType === undefined ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) throw new ProblemError('not-found', 404, path === page ? 'the page of the offices has not been built: npm run build' : path);
  reply.headers({ ...safeHeaders, 'content-type': contentType });
  if (extname(file) !== '.html') {
    // The bundler puts a content hash into the names below assets/.
    reply.header('cache-control', relative(join(root, 'assets'), file).startsWith('..') ? 'no-cache' : 'private, max-age=31536000, immutable');
    await reply.send(bytes);
    return undefined;
  }
  const nonce = randomBytes(18).toString('base64');
  const text = bytes.toString('utf8').replace(/<meta property="csp-nonce"[^>]*>/, `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`);
  reply.headers({ 'content-security-policy': contentSecurityPolicy(nonce), 'cache-control': 'no-store' });
  await reply.send(text);
  return undefined;
}

/** Serves the built page of the seller's offices from `root`. Everybody may load it; what it shows comes from the office's own routes. */
export function officePageRoutes(root: string): readonly Route[] {
  const shapes = { summary: "The page of the seller's offices.", answer: z.string(), answerType: 'text/html' };
  return [
    route('GET', '/office-desk/', shapes, (request) => send(root, page, request)),
    route('GET', '/office-desk/*', shapes, (request) => send(root, request.params['*'] ?? '', request)),
  ];
}
