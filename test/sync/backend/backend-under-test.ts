import { createHash, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createBackend, type Backend } from '#sync/backend/create-backend.ts';
import { localIdentity } from '#sync/backend/policies/local-identity.ts';
import { loadBackendIdentity } from '#sync/backend/store/setting-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { documentOf, type Command, type CommandKind, type CommandPayload } from '#shared/contract/commands.ts';
import { feedPage, type FeedPage } from '#sync/protocol/feed.ts';
import { pushAnswer, type CommandEnvelope, type CommandResult } from '#sync/protocol/push.ts';
import { sessionGrant } from '#sync/protocol/session.ts';
import { smallCompany } from './small-company.ts';

/** A Monday; within every validity of the small company. */
export const startOfTest = '2026-11-23T10:00:00.000Z';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

export interface BackendUnderTest {
  readonly backend: Backend;
  readonly database: Database;
  readonly epoch: string;
  /** Moves the backend's clock. */
  readonly setTime: (instant: string) => void;
  readonly tokenOf: (who: string) => Promise<string>;
  /** `who` is a member's e-mail, an office, a ready token after `token:`, or null for nobody. */
  readonly ask: (who: string | null, method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer>;
  readonly drain: (who: string, scope: string, options?: { limit?: number; cursor?: string | null }) => Promise<{ pages: FeedPage[]; cursor: string }>;
  readonly push: (who: string, commands: readonly CommandEnvelope[]) => Promise<CommandResult[]>;
}

const offices = new Set(['sales', 'administrative', 'operator']);

export async function backendUnderTest(database: Database, options: { company?: ReadonlyMap<string, string> | null; autoConfirmSeconds?: number; snapshotDirectory?: string } = {}): Promise<BackendUnderTest> {
  let time = startOfTest;
  const ports = { now: () => time, newId: randomUUID, log: pino({ level: 'silent' }) };
  const identity = await loadBackendIdentity(database, ports.newId);
  const backend = createBackend({ ports, database, backend: identity, identity: localIdentity(database), autoConfirmSeconds: options.autoConfirmSeconds ?? null, snapshotDirectory: options.snapshotDirectory ?? null });
  const company = options.company === undefined ? smallCompany() : options.company;
  if (company !== null) {
    const imported = await backend.importFiles(company);
    if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  }
  const tokenOf = async (who: string): Promise<string> => {
    if (who.startsWith('token:')) return who.slice('token:'.length);
    const answer = await backend.server.inject({ method: 'POST', url: '/session', payload: offices.has(who) ? { office: who } : { email: who } });
    return sessionGrant.parse(answer.json()).accessToken;
  };
  const ask: BackendUnderTest['ask'] = async (who, method, path, body) => {
    const headers = who === null ? {} : { authorization: `Bearer ${await tokenOf(who)}` };
    const answer = await backend.server.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body as object }) });
    const type = String(answer.headers['content-type']);
    return { status: answer.statusCode, type, body: type.includes('json') ? answer.json() : answer.body };
  };
  return {
    backend,
    database,
    epoch: identity.epoch,
    tokenOf,
    ask,
    setTime: (instant) => {
      time = instant;
    },
    drain: async (who, scope, { limit = 5000, cursor = null } = {}) => {
      const pages: FeedPage[] = [];
      let next = cursor;
      for (;;) {
        const { status, body } = await ask(who, 'GET', `/sync/feed?scope=${encodeURIComponent(scope)}&limit=${limit}${next === null ? '' : `&cursor=${next}`}`);
        if (status !== 200) throw new Error(`feed answered ${status}: ${JSON.stringify(body)}`);
        const page = feedPage.parse(body);
        pages.push(page);
        next = page.next;
        if (!page.hasMore) return { pages, cursor: next };
      }
    },
    push: async (who, commands) => {
      const { status, body } = await ask(who, 'POST', '/sync/commands', { commands });
      if (status !== 200) throw new Error(`push answered ${status}: ${JSON.stringify(body)}`);
      return pushAnswer.parse(body).results;
    },
  };
}

/** A device that numbers its commands without gaps. */
export function device(deviceId: string = randomUUID()): <Kind extends CommandKind>(kind: Kind, payload: CommandPayload<Kind>, more?: Partial<CommandEnvelope>) => CommandEnvelope {
  let number = 0;
  return (kind, payload, more = {}) => {
    number += 1;
    const text = JSON.stringify(payload);
    return {
      id: randomUUID(),
      deviceId,
      number,
      kind,
      schemaVersion: 1,
      // The two belong together by the type parameter, which the union cannot express.
      documentId: documentOf({ kind, payload } as Command),
      baseVersion: 0,
      decidedAt: startOfTest,
      payload: text,
      hash: createHash('sha256').update(text).digest('hex'),
      ...more,
    };
  };
}
