import type { FastifyInstance } from 'fastify';
import type { BackendPorts } from './backend-ports.ts';
import { createServer } from './create-server.ts';
import { createCommit, type Commit } from './policies/commit.ts';
import type { IdentitySource } from './policies/identity.ts';
import { PokeHub } from './policies/poke-hub.ts';
import type { BackendIdentity } from './store/setting-store.ts';
import type { Database } from './store/tables.ts';

export interface BackendParts {
  readonly ports: BackendPorts;
  readonly database: Database;
  readonly backend: BackendIdentity;
  /** Null where nobody can sign in. */
  readonly identity: IdentitySource | null;
  readonly autoConfirmSeconds: number | null;
}

export interface Backend {
  readonly server: FastifyInstance;
  readonly commit: Commit;
  /** Ends jobs and connections; the database stays the caller's. */
  readonly close: () => Promise<void>;
}

/** Puts the backend together over an open, migrated database. Nothing listens yet. */
export function createBackend(parts: BackendParts): Backend {
  const { ports, database, backend } = parts;
  const pokes = new PokeHub();
  const commit = createCommit(database, backend.epoch, (scopes) => pokes.publish(scopes));
  const server = createServer({ ports, database, backend, identity: parts.identity, commit, pokes });
  return {
    server,
    commit,
    close: async () => {
      await server.close();
    },
  };
}
