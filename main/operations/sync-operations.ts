import { documentOf, documentsOf, isAccountCommand, isDraftCommand, type AccountCommand } from '#shared/contract/commands.ts';
import type { syncOperations } from '#shared/contract/sync-operations.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { Desk } from '#main/host/desk.ts';
import { draftOfRequest } from './draft-of-request.ts';
import type { Answer, Handlers } from './handler.ts';
import { canRepeat } from './repeat-list.ts';
import { withDesk } from './with-desk.ts';

type OutboxItem = Answer<'outbox.list'>['items'][number];

export const syncHandlers: Pick<Handlers, keyof typeof syncOperations> = {
  'sync.status': (_input, { session }) => ok(session.desk()?.engine.status() ?? statusWithoutDesk),

  'sync.run': withDesk(async (_input, desk) => ok({ status: await desk.engine.runNow() })),

  'sync.stop': withDesk((_input, desk) => {
    desk.engine.stop();
    return ok({});
  }),

  'sync.setWorkOffline': withDesk(async ({ workOffline }, desk) => {
    await desk.engine.setWorkOffline(workOffline);
    return ok({});
  }),

  'outbox.list': withDesk((_input, desk) => ok({ items: desk.stores.outbox.list().map((entry) => itemOf(entry, desk)) })),

  'outbox.discard': withDesk(({ id }, desk) => {
    const entry = desk.stores.outbox.get(id);
    const source = entry && sentDraftOf(entry, desk);
    const isDone = desk.write((writer) => {
      if (!writer.outbox.discard(id)) return false;
      // Nothing was sent, so the draft can be worked on again; one that another machine has sent takes its place when it comes.
      if (source && entry.refusal?.kind !== 'alreadySent') writer.drafts.save({ ...source, state: 'open', becameQuote: null, becameOrder: null, changedAt: desk.now().instant });
      if (source) writer.drafts.touch(source.id);
      return true;
    });
    return isDone ? ok({}) : notDealtWith(id, desk);
  }),

  'outbox.correct': withDesk(({ id }, desk, context) => {
    const entry = desk.stores.outbox.get(id);
    if (!entry || !needsAttention(entry)) return notDealtWith(id, desk);
    if (entry.command.kind !== 'quote.request' && entry.command.kind !== 'order.placeDirect') return err({ kind: 'refused', refusal: refuse('notAllowedInState', { command: id, kind: entry.kind }) });
    const source = sentDraftOf(entry, desk);
    // What another machine has sent stays sent: what was typed here is a draft of its own then.
    const draft = draftOfRequest(entry.command.payload, desk, source && entry.refusal?.kind !== 'alreadySent' ? source.id : context.newId());
    desk.write((writer) => {
      writer.drafts.save(draft);
      writer.outbox.discard(id);
      if (source) writer.drafts.touch(source.id);
    });
    return ok({ draftId: draft.id });
  }),
};

const statusWithoutDesk: Answer<'sync.status'> = {
  connection: 'signInNeeded',
  activity: 'idle',
  progress: null,
  workOffline: false,
  lastSuccessAt: null,
  lastProblem: null,
  diskFull: false,
  keepsFailing: false,
  nextAttemptAt: null,
  hasCatalog: false,
  waiting: 0,
  needsAttention: 0,
  repairs: 0,
  backendRestored: null,
  scopes: [],
};

/** The draft that a refused request or order has left submitted on this machine. */
function sentDraftOf({ command }: OutboxEntry, desk: Desk): Draft | undefined {
  if (command.kind !== 'quote.request' && command.kind !== 'order.placeDirect') return undefined;
  const draft = command.payload.draft && desk.stores.drafts.get(command.payload.draft.id);
  return draft?.state === 'submitted' && (draft.becameQuote ?? draft.becameOrder) === documentOf(command) ? draft : undefined;
}

const needsAttention = (entry: OutboxEntry): boolean => entry.state === 'refused' || entry.state === 'conflict';

function notDealtWith(id: string, desk: Desk) {
  const entry = desk.stores.outbox.get(id);
  return err({ kind: 'refused', refusal: entry ? refuse('notAllowedInState', { command: id, state: entry.state }) : refuse('notFound', { command: id }) } as const);
}

function itemOf(entry: OutboxEntry, desk: Desk): OutboxItem {
  return {
    id: entry.id,
    number: entry.number,
    kind: entry.kind,
    documentId: entry.documentId,
    documentTitle: titleOf(entry, desk),
    decidedAt: entry.decidedAt,
    state: entry.state,
    attempts: entry.attempts,
    refusal: entry.refusal,
    foreseen: foreseenOf(entry, desk),
    canRepeat: canRepeat(entry),
  };
}

/** Only of what still has to be judged; a second chance is not foreseen for what was refused. */
function foreseenOf({ id, state }: OutboxEntry, desk: Desk): OutboxItem['foreseen'] {
  const said = state === 'waiting' || state === 'sending' ? desk.documents.foreseen(id) : undefined;
  return said === undefined ? null : { refusal: said };
}

function titleOf(entry: OutboxEntry, desk: Desk): string {
  if (entry.command.kind === 'quote.request') return entry.command.payload.title;
  if (isAccountCommand(entry.command)) return partOfAccount(entry.command, desk);
  if (isDraftCommand(entry.command)) return (entry.command.kind === 'draft.save' ? entry.command.payload.head?.after.name : undefined) ?? desk.stores.drafts.get(entry.documentId)?.name ?? '';
  const { quoteId, orderId } = documentsOf(entry.command);
  const quote = quoteId === null ? undefined : desk.documents.quote(quoteId)?.document;
  const order = orderId === null ? undefined : desk.documents.order(orderId)?.document;
  return order?.number ?? quote?.number ?? quote?.title ?? entry.documentId;
}

/** Who hands over to whom; the name of the entry that an admin changes; the site whose par levels are set. */
function partOfAccount({ kind, payload }: AccountCommand, desk: Desk): string {
  const account = desk.documents.account();
  const nameOf = (id: string): string => account?.members.find((member) => member.id === id)?.name ?? id;
  switch (kind) {
    case 'account.change':
      return (payload.change.after ?? payload.change.before)?.name ?? '';
    case 'account.setOwnNumbers':
      return payload.numbers.length === 1 ? (desk.stores.catalog.product(payload.numbers[0]?.sku ?? '')?.name ?? '') : '';
    case 'account.changeList':
      return payload.change.part === 'new' ? payload.change.name : (desk.documents.lists().find(({ id }) => id === payload.listId)?.name ?? '');
    case 'account.setParLevels':
      return account?.sites.find(({ id }) => id === payload.site)?.name ?? payload.site;
    case 'account.setSubstitute':
    case 'account.endSubstitute': {
      const entry = 'absent' in payload ? payload : account?.substitutions?.find(({ id }) => id === payload.substitutionId);
      return entry ? `${nameOf(entry.absent)} → ${nameOf(entry.substitute)}` : '';
    }
  }
}
