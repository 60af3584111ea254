import { z } from 'zod';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { problem } from '#sync/protocol/problem.ts';
import { sessionDirectory, sessionGrant } from '#sync/protocol/session.ts';
import type { SignIn, SignInFailure } from './sign-in.ts';

/** The part of the platform's `fetch` that signing in needs; the shells hand it in. */
export type FetchJson = (url: string, request: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string; signal: AbortSignal }) => Promise<{
  readonly status: number;
  json(): Promise<unknown>;
}>;

const timeoutMs = 10_000;

/** Local sign-in by e-mail, as a backend for demonstration and tests offers it: `POST /session`, `GET /session/directory`. */
export function localSignIn(backend: string, fetchJson: FetchJson): SignIn {
  const ask = async <Schema extends z.ZodType>(schema: Schema, path: string, body: object | null, signal: AbortSignal): Promise<Result<z.output<Schema>, SignInFailure>> => {
    try {
      const response = await fetchJson(new URL(path, backend).href, {
        method: body === null ? 'GET' : 'POST',
        headers: { accept: 'application/json', ...(body === null ? {} : { 'content-type': 'application/json' }) },
        ...(body === null ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      return judge(schema, response.status, await response.json());
    } catch (error) {
      return err({ kind: 'offline', detail: error instanceof Error ? error.message : String(error) });
    }
  };

  return {
    async grant(email, signal) {
      const answer = await ask(sessionGrant, '/session', { email }, signal);
      if (!answer.ok) return answer;
      const { accessToken, expiresAt, identity } = answer.value;
      return identity === null ? err({ kind: 'refused', detail: 'not a member of a buying company' }) : ok({ accessToken, expiresAt, identity });
    },
    directory: (signal) => ask(sessionDirectory, '/session/directory', null, signal),
  };
}

function judge<Schema extends z.ZodType>(schema: Schema, status: number, body: unknown): Result<z.output<Schema>, SignInFailure> {
  const parsed = schema.safeParse(body);
  if (status < 300 && parsed.success) return ok(parsed.data);
  const refused = problem.safeParse(body);
  // Only the backend's own problem document is a refusal; a captive portal's page is nobody's answer.
  if (status >= 400 && status < 500 && status !== 429 && refused.success) return err({ kind: 'refused', detail: refused.data.detail ?? refused.data.title });
  return err({ kind: 'offline', detail: refused.success ? refused.data.title : `unexpected answer with status ${status}` });
}
