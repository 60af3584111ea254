import type { z } from 'zod';
import type { Command, CommandKind } from '#shared/contract/commands.ts';
import type { outboxItem } from '#shared/contract/sync-operations.ts';
import type { Refusal } from '#shared/domain/refusal.ts';

export type OutboxState = z.infer<typeof outboxItem>['state'];

/** A command as it stands in the outbox. All but state, attempts, refusal and times never changes. */
export interface OutboxEntry {
  readonly id: string;
  readonly number: number;
  readonly kind: CommandKind;
  readonly documentId: string;
  readonly baseVersion: number;
  readonly decidedAt: string;
  readonly command: Command;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly refusal: Refusal | null;
  /** When the backend's answer came; null = not answered. */
  readonly answeredAt: string | null;
  /** True once a pull that began after the answer has brought the backend's own view of the document. */
  readonly absorbed: boolean;
}

export type NewCommand = Command & {
  readonly id: string;
  /** Version of the document that the person saw; 0 for a new one. */
  readonly baseVersion: number;
  readonly decidedAt: string;
};

export interface OutboxReader {
  /** What waits or needs attention, and the last hundred that are done; newest first. */
  list(): OutboxEntry[];
  get(id: string): OutboxEntry | undefined;
  /** Commands whose effect the backend's own view does not hold yet: waiting, being sent, or applied but not pulled. Oldest first. */
  pending(documentId?: string): OutboxEntry[];
  /** Refused or conflicting commands that a person has not dealt with. Oldest first. */
  needingAttention(documentId?: string): OutboxEntry[];
}

export interface OutboxWriter {
  /** Number, device, payload text and hash are given here. `replaces` sets a refused command of the same document aside in the same breath. */
  append(command: NewCommand, replaces?: string): OutboxEntry;
  /** Sets a refused or conflicting command and what it holds back aside; kept as history. False: there is no such command in that state. */
  discard(id: string): boolean;
}
