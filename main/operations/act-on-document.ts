import { applyCommand, type DocumentsAfter } from '#shared/contract/apply-command.ts';
import { documentOf, documentsOf, isAccountCommand, type Command } from '#shared/contract/commands.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { saysAnew } from '#shared/contract/parts-of-document.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { commandContext } from '#main/host/command-context.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { Desk, DeskWriter } from '#main/host/desk.ts';
import { refused } from './failures.ts';
import type { Standing } from './with-desk.ts';

/** Judged by a clock: the desk says no only where it knows the backend's. */
const judgedByTime: ReadonlySet<Refusal['kind']> = new Set(['expired', 'orderByPassed']);

/**
 * A person's act on a document: judged by the rule that the backend will run, and appended to the outbox in the same transaction as its
 * effects on this machine (`alsoSave`). A refused command of the same document that nobody has dealt with is set aside where the person says anew what it
 * said. Fails with what the rule refuses; nothing is stored then.
 */
export function actOnDocument(
  command: Command,
  commandId: string,
  desk: Desk,
  standing: Standing,
  alsoSave: (writer: DeskWriter) => void = () => {},
): Result<null, Failure> {
  const { quoteId } = documentsOf(command);
  const shown = quoteId === null ? undefined : desk.documents.quote(quoteId);
  const replaced = isAccountCommand(command) ? saidAnew(command, desk) : [shown?.attention ?? desk.stores.outbox.needingAttention(documentOf(command))[0]];
  const foreseen = foresee(command, commandId, desk, standing);
  const mayBeWrongOnTime = !foreseen.ok && judgedByTime.has(foreseen.error.kind) && !desk.now().trusted;
  if (!foreseen.ok && !mayBeWrongOnTime) return err(refused(foreseen.error));
  desk.write((writer) => {
    alsoSave(writer);
    writer.outbox.append({ ...command, id: commandId, baseVersion: shown?.document.current.version ?? 0, decidedAt: standing.now }, replaced.flatMap((entry) => entry?.id ?? []));
  });
  return ok(null);
}

/** Refused commands of which nothing is left to deal with once this one is given: neither of what they said nor of what they hold back. */
function saidAnew(command: Command, { stores: { outbox } }: Desk): readonly OutboxEntry[] {
  return outbox.needingAttention(documentOf(command)).filter((entry) => [entry, ...outbox.heldBackBehind(entry.id)].every((earlier) => saysAnew(command, earlier.command)));
}

function foresee(command: Command, commandId: string, desk: Desk, { company, account, book, now }: Standing): Result<DocumentsAfter, Refusal> {
  const actor = account.members.find((member) => member.id === desk.identity.memberId);
  if (!actor) return err(refuse('notYourRole', { member: desk.identity.memberId }));
  const knowledge = {
    company,
    account,
    actor,
    cards: desk.stores.account.cards(),
    credit: desk.stores.account.credit(),
    now,
    book: () => book,
    orders: () => desk.stores.orders.all(),
    quotes: () => desk.stores.quotes.all(),
    parLevels: (site?: string) => desk.documents.parLevels(site),
    ownNumbers: () => desk.documents.ownNumbers(),
    lists: () => new Map(desk.documents.lists().map((list) => [list.id, list])),
  };
  const { quoteId, orderId } = documentsOf(command);
  const quote = quoteId === null ? null : (desk.documents.quote(quoteId)?.document ?? null);
  const order = orderId === null ? null : (desk.documents.order(orderId)?.document ?? null);
  return applyCommand({ quote, order }, command, commandContext(knowledge, { id: commandId, decidedAt: now }));
}
