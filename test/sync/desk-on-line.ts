import { randomUUID } from 'node:crypto';
import type { Desk } from '#main/host/desk.ts';
import { openDesk } from '#main/host/open-desk.ts';
import { syncHere } from '#main/host/sync-side.ts';
import { systemRandom, systemScheduler } from '#main/host/system-ports.ts';
import type { OperationContext } from '#main/operations/operation-context.ts';
import { createDispatch } from '#main/host/dispatch.ts';
import { handlers } from '#main/operations/handlers.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/domain/result.ts';
import type { SnapshotSource, Transport } from '#sync/client/ports.ts';
import { createHttpTransport } from '#sync/client/http-transport.ts';
import { sessionGrant } from '#sync/protocol/session.ts';
import type { BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';

/** A member's desk with its operations, over HTTP to a backend under test. */
export interface DeskOnLine {
  readonly desk: Desk;
  /** True stands for a pulled cable. */
  away: boolean;
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>, Failure>>;
  /** Like `ask`, for what must succeed. */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
}

export interface DeskLine {
  readonly backend: BackendUnderTest;
  readonly url: string;
  readonly profileDirectory: string;
  /** The desk's own clock, milliseconds since 1970. */
  readonly nowMs: () => number;
}

export async function deskOnLine(email: string, { backend, url, profileDirectory, nowMs }: DeskLine): Promise<DeskOnLine> {
  const signIn = async () => sessionGrant.parse((await backend.backend.server.inject({ method: 'POST', url: '/session', payload: { email } })).json());
  const { accessToken, identity } = await signIn();
  let token = accessToken;
  if (identity === null) throw new Error('not a member');
  // Tokens live minutes, and tests move the backend's clock by weeks.
  const renew = async () => {
    token = (await signIn()).accessToken;
    return { ok: true, value: token } as const;
  };
  const over = createHttpTransport({ baseUrl: url, credentials: { current: () => token, renew } });
  const cut = { ok: false, error: { kind: 'offline', detail: 'cable' } } as const;
  const line = { away: false };
  const transport: Transport & SnapshotSource = {
    ...over,
    scopes: async (mark, signal) => (line.away ? cut : over.scopes(mark, signal)),
    feed: async (request, signal) => (line.away ? cut : over.feed(request, signal)),
    push: async (commands, mark, signal) => (line.away ? cut : over.push(commands, mark, signal)),
  };
  const ports = { clock: { now: nowMs }, random: systemRandom, scheduler: systemScheduler };
  const desk = await openDesk({
    profileDirectory,
    identity,
    openSync: syncHere({ transport, ...ports }),
    key: null,
    ...ports,
    ids: { next: () => randomUUID() },
    log: { info: () => undefined, warn: () => undefined, error: (fields) => { throw new Error(JSON.stringify(fields)); } },
    onChanged: () => undefined,
  });
  const unused = (): never => {
    throw new Error('not part of this test');
  };
  const context: OperationContext = {
    session: { backend: url, desk: () => desk, standing: () => 'confirmed', signIn: unused, signOut: unused, directory: unused },
    announce: () => undefined,
    newId: () => randomUUID(),
  };
  const dispatch = createDispatch({ handlers, context, log: { error: (figures) => console.error(figures), warn: () => undefined }, slowMs: 60_000, elapsedMs: () => performance.now(), newReference: () => 'bug' });
  const ask: DeskOnLine['ask'] = async (name, input) => (await dispatch(name, input)) as Awaited<ReturnType<DeskOnLine['ask']>> as never;
  const call: DeskOnLine['call'] = async (name, input) => {
    const result = await ask(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  return Object.assign(line, { desk, ask, call });
}
