import { z } from 'zod';
import { commandKinds } from '#shared/contract/commands.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { instant } from '#shared/domain/time/calendar-day.ts';

/** One command as it stands in the outbox. `payload` is the JSON text itself, so that a repeat carries the same bytes; `hash` is its sha256 in hex. */
export const commandEnvelope = z.strictObject({
  id: z.uuid(),
  deviceId: z.uuid(),
  /** Gapless per device, from 1. */
  number: z.number().int().min(1),
  kind: z.enum(commandKinds),
  schemaVersion: z.number().int(),
  documentId: z.string(),
  /** Version of the document that the person saw; 0 for a new one. */
  baseVersion: z.number().int(),
  decidedAt: instant,
  payload: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CommandEnvelope = z.infer<typeof commandEnvelope>;

/**
 * The point of the account's history at which all commands of a desktop were there that it knows as applied, as the backend named it; opaque. Feeds have cursors of their own. A backend that does not
 * know it answers 409 `history-lost` and judges nothing: its database was restored from a backup, and what was acknowledged since is to be asked for.
 */
export const historyMark = z.string().max(500);

export const pushRequest = z.strictObject({ commands: z.array(commandEnvelope).min(1).max(100), mark: historyMark.nullable().default(null) });

/** `POST /sync/commands/missing`: commands that were acknowledged once; the answer names those that the backend does not know, and the point of history at which it knows the others. */
export const missingRequest = z.strictObject({ ids: z.array(z.uuid()).min(1).max(1000) });
export const missingAnswer = z.strictObject({ ids: z.array(z.uuid()), mark: historyMark.nullable() });
export type MissingAnswer = z.infer<typeof missingAnswer>;

/**
 * What became of a command. `applied` and `rejected` are final and repeat unchanged; `conflict` is final too: the offer moved
 * (price, version, terms) and the person decides anew; `later` was not judged (an earlier command of its document failed, or the
 * backend is busy): send the same bytes again.
 */
export const commandResult = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(['applied', 'rejected', 'conflict', 'later']),
  /** True when the stored result of an earlier delivery is repeated. */
  repeated: z.boolean(),
  refusal: refusal.nullable(),
});
export type CommandResult = z.infer<typeof commandResult>;

export const pushAnswer = z.strictObject({ serverTime: instant, results: z.array(commandResult), mark: historyMark.nullable() });
export type PushAnswer = z.infer<typeof pushAnswer>;
