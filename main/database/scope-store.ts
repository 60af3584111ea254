import type { LocalScope } from '#sync/client/ports.ts';

export interface ScopeReader {
  all(): readonly LocalScope[];
  get(scope: string): LocalScope | undefined;
}
