import { createHash } from 'node:crypto';
import { applyCommand, type CommandContext, type DocumentsAfter } from '#shared/contract/apply-command.ts';
import { commandPayloads, documentOf, isAccountCommand, type Command } from '#shared/contract/commands.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { priceQuoteRequest } from '#shared/domain/quotes/price-quote-request.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { CommandEnvelope } from '#sync/protocol/push.ts';
import { accountOfDocument } from '#sync/backend/store/document-store.ts';
import type { Membership } from '#sync/backend/store/member-store.ts';
import { accountScope, findRecord } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import { loadHistory } from './load-history.ts';
import { loadPriceBook } from './load-price-book.ts';
import { loadSpendingPower } from './spending-power.ts';

const schemaVersion = 1;

/** True when the payload is the text that was hashed when the person decided. */
export const isIntact = (envelope: CommandEnvelope): boolean => createHash('sha256').update(envelope.payload, 'utf8').digest('hex') === envelope.hash;

/** The command inside an envelope, or `invalidPayload`: a payload that this version of the contract does not know is refused for good. */
export function openEnvelope(envelope: CommandEnvelope): Result<Command, Refusal> {
  if (envelope.schemaVersion !== schemaVersion) return err(refuse('invalidPayload', { schemaVersion: String(envelope.schemaVersion) }));
  let content: unknown;
  try {
    content = JSON.parse(envelope.payload);
  } catch {
    return err(refuse('invalidPayload', { path: '' }));
  }
  const parsed = commandPayloads[envelope.kind].safeParse(content);
  if (!parsed.success) return err(refuse('invalidPayload', { path: (parsed.error.issues[0]?.path ?? []).map(String).join('.') }));
  const command = { kind: envelope.kind, payload: parsed.data } as Command;
  if (documentOf(command) !== envelope.documentId) return err(refuse('invalidPayload', { path: 'documentId' }));
  return ok(command);
}

interface Hearing {
  readonly envelope: CommandEnvelope;
  readonly command: Command;
  /** Who signed in. A name inside the payload would count for nothing. */
  readonly membership: Membership;
  readonly company: Company;
  readonly now: Instant;
}

/** What a command's kind never asks for is not loaded; asking all the same is a bug of the rule. */
function notLoaded(kind: string, what: string): never {
  throw new Error(`${kind} asked for ${what}, which was not loaded`);
}

async function loadContext(writing: Writing, { envelope, command, membership, company, now }: Hearing): Promise<CommandContext> {
  const { account, member } = membership;
  const { kind } = command;
  const power = await loadSpendingPower(writing, account.id, account.currency);
  const history = kind === 'quote.submitForApproval' || kind === 'order.place' ? await loadHistory(writing, account.id) : null;
  const book =
    kind === 'quote.request'
      ? await loadPriceBook(writing, { company, account, now, skus: command.payload.lines.map(({ sku }) => sku), document: command.payload.quoteId })
      : null;
  return {
    now,
    decidedAt: envelope.decidedAt,
    receivedAt: now,
    commandId: envelope.id,
    company,
    account,
    actor: member,
    cards: power.cards,
    credit: power.credit,
    priceRequest: (request) => priceQuoteRequest({ ...request, day: dayOfInstant(now, company.timeZone) }, account, book ?? notLoaded(kind, 'prices')),
    approvalFacts: (quote) =>
      historyFacts({ account, now, timeZone: company.timeZone, costCentre: quote.costCentre, except: quote.id, ...(history ?? notLoaded(kind, 'history')) }),
  };
}

/** True when the id of a new document is already somebody else's. A document has one account for ever. */
async function idTaken(writing: Writing, { command, membership }: Hearing): Promise<boolean> {
  if (command.kind !== 'quote.request' && command.kind !== 'order.place') return false;
  const owner = command.kind === 'quote.request' ? await accountOfDocument(writing, 'quote', command.payload.quoteId) : await accountOfDocument(writing, 'order', command.payload.orderId);
  return owner !== undefined && owner !== membership.account.id;
}

/** Runs the shared rule over the account's own documents. The account must be locked. */
export async function judgeCommand(writing: Writing, hearing: Hearing): Promise<Result<DocumentsAfter, Refusal>> {
  const { command, membership } = hearing;
  const scope = accountScope(membership.account.id);
  if (await idTaken(writing, hearing)) return err(refuse('alreadyExists'));
  const before = {
    quote: isAccountCommand(command) ? null : ((await findRecord(writing, scope, 'quote', command.payload.quoteId)) ?? null),
    order: command.kind === 'order.place' ? ((await findRecord(writing, scope, 'order', command.payload.orderId)) ?? null) : null,
  };
  return applyCommand(before, command, await loadContext(writing, hearing));
}
