import type { Draft } from '#shared/domain/drafts/draft.ts';

export interface DraftSummary {
  readonly id: string;
  readonly name: string;
  readonly state: Draft['state'];
  readonly lines: number;
  readonly changedAt: string;
  readonly becameQuote: string | null;
}

export interface DraftReader {
  /** Newest change first. */
  list(state?: Draft['state']): DraftSummary[];
  get(id: string): Draft | undefined;
}

export interface DraftWriter {
  /** Inserts or replaces. */
  save(draft: Draft): void;
  remove(id: string): void;
}
