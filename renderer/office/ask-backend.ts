import { z } from 'zod';
import { refusal, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { type Office, useOfficeSession } from './office-session-store.ts';

/** Why there is no answer: a rule said no, the backend could not read what was asked (`detail`), it was not there, or this page could not read what it said. */
export type OfficeFailure = { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'failed'; readonly detail: string } | { readonly kind: 'unreachable' } | { readonly kind: 'unreadable' };

const problem = z.object({ title: z.string(), detail: z.string().optional(), refusal: refusal.optional() });
const grant = z.object({ accessToken: z.string() });

async function send(method: 'GET' | 'POST', path: string, body: unknown, token: string | null): Promise<Response | null> {
  const headers = { ...(token !== null && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) };
  try {
    return await fetch(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }), credentials: 'omit' });
  } catch {
    return null;
  }
}

async function failureOf(response: Response | null): Promise<OfficeFailure> {
  if (response === null) return { kind: 'unreachable' };
  const told = problem.safeParse(await response.json().catch(() => null));
  if (!told.success) return { kind: 'failed', detail: String(response.status) };
  return told.data.refusal ? { kind: 'refused', refusal: told.data.refusal } : { kind: 'failed', detail: told.data.detail ?? told.data.title };
}

/** Signs an office in by the local sign-in and remembers its token for this tab. */
export async function signInOffice(office: Office): Promise<boolean> {
  const response = await send('POST', '/session', { office }, null);
  if (response === null || !response.ok) return false;
  useOfficeSession.getState().begin({ office, token: grant.parse(await response.json()).accessToken });
  return true;
}

/** Asks the backend in the name of the office. A token that has run out is renewed once; then the office is signed out. */
export async function askBackend<Schema extends z.ZodType>(method: 'GET' | 'POST', path: string, answer: Schema, body?: unknown): Promise<Result<z.infer<Schema>, OfficeFailure>> {
  const { session } = useOfficeSession.getState();
  let response = await send(method, path, body, session?.token ?? null);
  if (response?.status === 401 && session) {
    if (await signInOffice(session.office)) response = await send(method, path, body, useOfficeSession.getState().session?.token ?? null);
    else useOfficeSession.getState().end();
  }
  if (response === null || !response.ok) return err(await failureOf(response));
  const read = answer.safeParse(await response.json().catch(() => null));
  return read.success ? ok(read.data) : err({ kind: 'unreadable' });
}
