import type { Commit } from '#sync/backend/store/commit.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import type { BackendPorts } from './backend-ports.ts';

/** What the desks of the seller's offices work with. */
export interface OfficeParts {
  readonly ports: BackendPorts;
  readonly database: Database;
  readonly commit: Commit;
  readonly epoch: string;
}
