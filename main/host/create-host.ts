import { randomUUID } from 'node:crypto';
import type { HostEvent, Topic } from '#shared/contract/events.ts';
import { useSqliteAddon } from '#sync/replica/sqlite-addon.ts';
import { handlers } from '#main/operations/handlers.ts';
import type { Clock, Credentials, Scheduler } from '#sync/client/ports.ts';
import type { FileKey } from '#sync/replica/database-file.ts';
import type { DeskLog } from './desk.ts';
import { answerPages, type AnswerPage } from './answer-pages.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { openIdentityCache } from './identity-cache.ts';
import { openDesk } from './open-desk.ts';
import { createSession } from './session.ts';
import type { SignIn } from './sign-in.ts';
import type { OpenSync } from './sync-side.ts';

export interface HostDeps {
  /** Base address of the backend. */
  readonly backend: string;
  readonly profileDirectory: string;
  readonly signIn: SignIn;
  /** How the synchronisation of a desk is opened, with the credentials of its member. */
  readonly openSync: (credentials: Credentials) => OpenSync;
  /** What locks the files on this machine; null = they lie open. */
  readonly key: FileKey;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: DeskLog;
  /** SQLite's native part, for a bundled program. */
  readonly sqliteAddon?: string;
}

/** The desk behind every shell. */
export interface Host {
  readonly dispatch: Dispatch;
  /** `dispatch` for a page, which holds what it was answered before. */
  readonly answerPage: AnswerPage;
  readonly subscribe: (listener: (event: HostEvent) => void) => () => void;
  /** Opens the desk of this member (null: of who worked here last) without waiting for a backend that is away. */
  start(email: string | null): Promise<void>;
  /** Resolves when nothing is being written or sent any more. */
  close(): Promise<void>;
}

const slowOperationMs = 250;

/** Joins database, operations and synchronisation. Knows neither Electron nor HTTP. */
export function createHost(deps: HostDeps): Host {
  if (deps.sqliteAddon !== undefined) useSqliteAddon(deps.sqliteAddon);
  const listeners = new Set<(event: HostEvent) => void>();
  const announce = (topics: readonly Topic[]): void => {
    for (const listener of listeners) listener({ type: 'changed', topics: [...topics] });
  };
  const newId = (): string => randomUUID();

  const session = createSession({
    backend: deps.backend,
    signIn: deps.signIn,
    cache: openIdentityCache(deps.profileDirectory),
    scheduler: deps.scheduler,
    announce,
    log: deps.log,
    openDesk: (identity, credentials) =>
      openDesk({
        profileDirectory: deps.profileDirectory,
        identity,
        openSync: deps.openSync(credentials),
        key: deps.key,
        clock: deps.clock,
        scheduler: deps.scheduler,
        ids: { next: newId },
        log: deps.log,
        onChanged: announce,
      }),
  });

  const dispatch = createDispatch({
    handlers,
    context: { session, announce, newId },
    log: deps.log,
    slowMs: slowOperationMs,
    elapsedMs: () => performance.now(),
    newReference: () => newId().slice(0, 8),
  });

  return {
    dispatch,
    answerPage: answerPages(dispatch, newId),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (email) => session.start(email),
    close: () => session.close(),
  };
}
