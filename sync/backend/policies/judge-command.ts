import { createHash } from 'node:crypto';
import { applyCommand, type CommandContext, type DocumentsAfter, type DocumentsBefore } from '#shared/contract/apply-command.ts';
import { commandPayloads, documentOf, documentsOf, type Command } from '#shared/contract/commands.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import { priceQuoteRequest } from '#shared/domain/quotes/price-quote-request.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { CommandEnvelope } from '#sync/protocol/push.ts';
import { accountOfDocument } from '#sync/backend/store/document-store.ts';
import type { Membership } from '#sync/backend/store/member-store.ts';
import { accountScope, findRecord, memberScope } from '#sync/backend/store/record-store.ts';
import { findProducts } from '#sync/backend/store/price-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import { loadAdministration } from './load-administration.ts';
import { draftIdOf, findDraft } from './member-drafts.ts';
import { loadHistory } from './load-history.ts';
import { loadOwnThings } from './load-own-things.ts';
import { notLoaded } from './not-loaded.ts';
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

/** Kinds that look at the account's orders and estimates. */
const looksBack: ReadonlySet<Command['kind']> = new Set(['quote.submitForApproval', 'order.place', 'order.placeDirect']);

/** The lines that a command prices anew, and the document that holds what they take of a quota. */
function pricedAnew({ kind, payload }: Command): { readonly skus: readonly string[]; readonly document: string } | null {
  if (kind === 'quote.request') return { skus: payload.lines.map(({ sku }) => sku), document: payload.quoteId };
  return kind === 'order.placeDirect' ? { skus: payload.lines.map(({ sku }) => sku), document: payload.orderId } : null;
}

async function loadContext(writing: Writing, { envelope, command, membership, company, now }: Hearing, { quote }: DocumentsBefore, draft: SharedDraft | null): Promise<CommandContext> {
  const { account, member } = membership;
  const { kind } = command;
  const power = await loadSpendingPower(writing, account.id, account.currency, now);
  const history = looksBack.has(kind) ? await loadHistory(writing, account.id) : null;
  const anew = pricedAnew(command);
  const book = anew === null ? null : await loadPriceBook(writing, { company, account, now, ...anew });
  const own = await loadOwnThings(writing, account.id, command);
  const administered = await loadAdministration(writing, account.id, command);
  const products = kind === 'order.place' && command.payload.lines ? await findProducts(writing, quote?.current.lines.map(({ sku }) => sku) ?? []) : (own.products ?? administered.products);
  return {
    now,
    decidedAt: envelope.decidedAt,
    receivedAt: now,
    commandId: envelope.id,
    deviceId: envelope.deviceId,
    company,
    account,
    actor: member,
    cards: power.cards,
    credit: power.credit,
    priceRequest: (request) => priceQuoteRequest({ ...request, day: dayOfInstant(now, company.timeZone) }, account, book ?? notLoaded(kind, 'prices')),
    approvalFacts: (quote) =>
      historyFacts({ account, now, timeZone: company.timeZone, costCentre: quote.costCentre, except: quote.id, ...(history ?? notLoaded(kind, 'history')) }),
    product: (sku) => (products ?? notLoaded(kind, 'products')).get(sku),
    ownNumber: own.ownNumber,
    holdersOf: own.holdersOf,
    productList: own.productList,
    draft: () => draft,
    parLevel: administered.parLevel,
    parLevelsAt: administered.parLevelsAt,
    quotes: administered.quotes,
    isEmailTaken: administered.isEmailTaken,
    orders: () => (history ?? notLoaded(kind, 'history')).orders,
  };
}

/** True when the id of a new document is already somebody else's. A document has one account for ever. */
async function idTaken(writing: Writing, { command, membership }: Hearing): Promise<boolean> {
  if (command.kind !== 'quote.request' && command.kind !== 'order.place' && command.kind !== 'order.placeDirect') return false;
  const owner = command.kind === 'quote.request' ? await accountOfDocument(writing, 'quote', command.payload.quoteId) : await accountOfDocument(writing, 'order', command.payload.orderId);
  return owner !== undefined && owner !== membership.account.id;
}

/** What a command did, beside the documents as they stood before it. */
export interface Judgement {
  readonly before: DocumentsBefore;
  readonly after: DocumentsAfter;
  /** The draft that the command is about, as it stood before. */
  readonly draft: SharedDraft | null;
}

/** Runs the shared rule over the account's own documents. The account must be locked. */
export async function judgeCommand(writing: Writing, hearing: Hearing): Promise<Result<Judgement, Refusal>> {
  const { command, membership } = hearing;
  const scope = accountScope(membership.account.id);
  if (await idTaken(writing, hearing)) return err(refuse('alreadyExists'));
  const { quoteId, orderId } = documentsOf(command);
  const before = {
    quote: quoteId === null ? null : ((await findRecord(writing, scope, 'quote', quoteId)) ?? null),
    order: orderId === null ? null : ((await findRecord(writing, scope, 'order', orderId)) ?? null),
  };
  const draftId = draftIdOf(command);
  const draft = draftId === null ? null : await findDraft(writing, memberScope(membership.account.id, membership.member.id), draftId);
  const after = applyCommand(before, command, await loadContext(writing, hearing, before, draft));
  return after.ok ? ok({ before, after: after.value, draft }) : after;
}
