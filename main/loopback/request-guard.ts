import { secretsEqual } from './secrets.ts';

/** What a request shows of itself. Header names are lower case. */
export interface GuardedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface GuardSecrets {
  /** `http://127.0.0.1:PORT` as bound. */
  readonly origin: string;
  readonly apiToken: string;
  readonly cookieName: string;
  readonly cookieSecret: string;
}

export type Verdict =
  | { readonly admitted: true; readonly as: 'script' | 'page' | 'launch' }
  | { readonly admitted: false; readonly status: 401 | 403; readonly why: string };

const refuse = (status: 401 | 403, why: string): Verdict => ({ admitted: false, status, why });

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? undefined : value);

export const launchPath = '/launch';
export const eventsPath = '/events';

/**
 * Decides over every request before anything else looks at it.
 *
 * Other programs and web pages on this machine can reach a loopback port. Against a page that rebinds its DNS name: `Host` must be
 * the bound address. Against a page of another origin that rides on the cookie: `Origin` must be our own wherever something is
 * changed or streamed. Against other local users: the secrets.
 */
export function judgeRequest(request: GuardedRequest, secrets: GuardSecrets): Verdict {
  const host = single(request.headers['host']);
  if (host === undefined || `http://${host}` !== secrets.origin) return refuse(403, 'unknown host');
  const origin = single(request.headers['origin']);
  if (request.headers['origin'] !== undefined && origin !== secrets.origin) return refuse(403, 'foreign origin');

  const authorization = single(request.headers['authorization']);
  if (authorization !== undefined) return judgeToken(authorization, secrets);
  if (request.path === launchPath && request.method === 'GET') return { admitted: true, as: 'launch' };
  return judgeCookie(request, origin, secrets);
}

function judgeToken(authorization: string, secrets: GuardSecrets): Verdict {
  const token = /^Bearer ([\w-]+)$/i.exec(authorization)?.[1];
  if (token === undefined || !secretsEqual(token, secrets.apiToken)) return refuse(401, 'unknown token');
  return { admitted: true, as: 'script' };
}

function judgeCookie(request: GuardedRequest, origin: string | undefined, secrets: GuardSecrets): Verdict {
  const cookie = cookieNamed(single(request.headers['cookie']) ?? '', secrets.cookieName);
  if (cookie === undefined || !secretsEqual(cookie, secrets.cookieSecret)) return refuse(403, 'no session; open the desk by its launch address');
  const site = single(request.headers['sec-fetch-site']);
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403, 'foreign site');
  // A browser sends no Origin with a same-origin GET, also not for an event stream; there its own word on the site must do.
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && origin === undefined) return refuse(403, 'origin missing');
  if (request.path === eventsPath && origin === undefined && site !== 'same-origin') return refuse(403, 'origin missing');
  return { admitted: true, as: 'page' };
}

function cookieNamed(header: string, name: string): string | undefined {
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
