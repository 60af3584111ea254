import { z } from 'zod';
import { commandKinds } from './commands.ts';
import { act, query } from './operation.ts';
import { refusal } from '#shared/domain/refusal.ts';

const kind = z.enum(commandKinds);

/** A command in the outbox, for people. */
export const outboxItem = z.strictObject({
  id: z.uuid(),
  number: z.number().int(),
  kind,
  documentId: z.string(),
  documentTitle: z.string(),
  decidedAt: z.iso.datetime(),
  state: z.enum(['waiting', 'sending', 'done', 'refused', 'conflict', 'heldBack', 'discarded']),
  attempts: z.number().int(),
  refusal: refusal.nullable(),
  /** What would come of it if the desk connected now, by the rule that the backend runs as well; null = not waiting, or not known yet. */
  foreseen: z.strictObject({ refusal: refusal.nullable() }).nullable(),
  /** Refused, and can be done again as things stand now: `lists.repeat`. */
  canRepeat: z.boolean(),
});

/** What became of the last attempt, for people by `kind`; `detail` is what the network or the other side said, in its own words. */
export const syncProblem = z.strictObject({ kind: z.enum(['offline', 'later', 'signInNeeded', 'forbidden', 'gone', 'historyLost', 'protocol']), detail: z.string().nullable() });

export const syncStatus = z.strictObject({
  connection: z.enum(['online', 'offline', 'signInNeeded', 'workingOffline', 'unknown']),
  activity: z.enum(['idle', 'pushing', 'pulling']),
  /** Set while pulling. `rowsTotal` 0 = not known yet. */
  progress: z.strictObject({ scope: z.string(), rowsDone: z.number().int(), rowsTotal: z.number().int(), bytes: z.number().int() }).nullable(),
  workOffline: z.boolean(),
  lastSuccessAt: z.iso.datetime().nullable(),
  lastProblem: syncProblem.nullable(),
  /** The last attempt ended because there is no room on the disk. */
  diskFull: z.boolean(),
  /** True while the thread of the synchronisation dies again and again; it is started again each time. */
  keepsFailing: z.boolean(),
  nextAttemptAt: z.iso.datetime().nullable(),
  /** True once a catalog and the account have been received whole; before that no screen shows an empty catalog. */
  hasCatalog: z.boolean(),
  waiting: z.number().int(),
  needsAttention: z.number().int(),
  repairs: z.number().int(),
  /** When the desk last noticed that the backend had been restored from a backup, and which acknowledged commands it therefore sent again; null = never. */
  backendRestored: z.strictObject({ at: z.iso.datetime(), sentAgain: z.array(z.uuid()) }).nullable(),
  scopes: z.array(z.strictObject({ scope: z.string(), rows: z.number().int(), complete: z.boolean(), receivedAt: z.iso.datetime().nullable() })),
});

export const syncOperations = {
  'sync.status': query('Connection, activity, progress and what waits.', { input: z.strictObject({}), output: syncStatus, reads: ['sync', 'outbox', 'session'] }),
  'sync.run': act('Synchronises now and answers when done or failed; push first, then pull.', {
    input: z.strictObject({}),
    output: z.strictObject({ status: syncStatus }),
  }),
  'sync.stop': act('Stops a running synchronisation at the next safe point; what was received stays.', { input: z.strictObject({}), output: z.strictObject({}) }),
  'sync.setWorkOffline': act('Switches "work offline" on or off; kept across restarts.', { input: z.strictObject({ workOffline: z.boolean() }), output: z.strictObject({}) }),
  'outbox.list': query('What waits, what was done lately, and what needs attention.', {
    input: z.strictObject({}),
    output: z.strictObject({ items: z.array(outboxItem) }),
    reads: ['outbox'],
  }),
  'outbox.discard': act('Sets a refused or conflicting command aside, on purpose. Its document shows what the backend last said.', {
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
  }),
  'outbox.correct': act('Opens a refused estimate request as a draft again with all that was typed, and sets the refused command aside.', {
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ draftId: z.uuid() }),
  }),
};
