import type { Account, Card, Member } from '#shared/domain/accounts/account.ts';
import type { StockRange } from '#shared/domain/accounts/account-change.ts';
import { changeAccount } from '#shared/domain/accounts/change-account.ts';
import { changeParLevels, withParLevels, type ParLevelAfter } from '#shared/domain/accounts/change-par-levels.ts';
import { decideApproval } from '#shared/domain/approvals/decide-approval.ts';
import type { ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import { endSubstitute, setSubstitute } from '#shared/domain/approvals/set-substitute.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { discardDraft, saveDraft, type DraftAct } from '#shared/domain/drafts/save-draft.ts';
import { sendDraft } from '#shared/domain/drafts/send-draft.ts';
import type { SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import { placeDirectOrder } from '#shared/domain/orders/place-direct-order.ts';
import { placeOrder } from '#shared/domain/orders/place-order.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import { askExtension } from '#shared/domain/quotes/ask-extension.ts';
import type { PricedRequest } from '#shared/domain/quotes/priced-request.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { requestQuote } from '#shared/domain/quotes/request-quote.ts';
import { submitForApproval } from '#shared/domain/quotes/submit-for-approval.ts';
import { withdrawQuote } from '#shared/domain/quotes/withdraw-quote.ts';
import { setOwnNumbers, type OwnNumberAfter } from '#shared/domain/accounts/own-number.ts';
import { changeList } from '#shared/domain/lists/change-list.ts';
import type { ProductList } from '#shared/domain/lists/product-list.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import { applyOrderCommand, isOrderCommand } from './apply-order-command.ts';
import { isAccountCommand, isDraftCommand, type AccountCommand, type Command, type CommandPayload, type DraftCommand } from './commands.ts';

/** The documents that a command is about, as the backend last said them, with earlier commands already applied. */
export interface DocumentsBefore {
  readonly quote: Quote | null;
  readonly order: Order | null;
}

/** What a command changed; a document left out is unchanged. */
export interface DocumentsAfter {
  readonly quote?: Quote;
  readonly order?: Order;
  readonly account?: Account;
  readonly parLevels?: readonly ParLevelAfter[];
  readonly ownNumbers?: readonly OwnNumberAfter[];
  readonly list?: ProductList;
  /** Drafts of the actor, the one that the command is about first. */
  readonly drafts?: readonly SharedDraft[];
}

/**
 * Everything that a command is judged by. The desktop answers from its replica (a forecast), the backend from its own books (final).
 * The functions are called only by the commands that need them and must answer synchronously: a store
 * that is asynchronous loads ahead what the command's kind names.
 */
export interface CommandContext {
  /** The backend's clock; on the desktop the best estimate of it. Expiry is judged by this. */
  readonly now: Instant;
  /** When the person decided, by their desktop. Kept on the document, never used to judge. */
  readonly decidedAt: Instant;
  /** Null on the desktop; on the backend the time of arrival. */
  readonly receivedAt: Instant | null;
  readonly commandId: string;
  /** The machine on which the person decided. */
  readonly deviceId: string;
  readonly company: Company;
  readonly account: Account;
  readonly actor: Member;
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
  /** `quote.request`, `order.placeDirect`: prices and products of the payload's lines, or why they cannot be asked for (unknown product, quantity, ...). */
  priceRequest(request: RequestedLines): Result<PricedRequest, Refusal>;
  /** `quote.submitForApproval`, `order.place`, `order.placeDirect`: history and budget for the account's approval rules. */
  approvalFacts(document: Pick<Quote, 'id' | 'costCentre'>): ApprovalFacts;
  /** `order.place` of a part: products of the estimate's lines; `account.setParLevels`, `account.setOwnNumbers`, `account.changeList`: those named. */
  product(sku: string): Product | undefined;
  /** `account.setParLevels`: what stands now; `account.change` of a site: how many products have one there. */
  parLevel(site: string, sku: string): StockRange | null;
  parLevelsAt(site: string): number;
  /** `account.setOwnNumbers`: what stands now, and which products carry a number. */
  ownNumber(sku: string): string | null;
  holdersOf(number: string): readonly string[];
  /** `account.changeList`. */
  productList(id: string): ProductList | null;
  /** `draft.save`, `draft.discard`, and what sends a draft: the actor's draft as the backend has it. The desktop judges without: its own drafts are laid over what comes. */
  draft(id: string): SharedDraft | null;
  /** `account.change`: the account's estimates, and whether another account's member has the address. */
  quotes(): readonly Quote[];
  isEmailTaken(email: string): boolean;
  /** `order.place`: the account's orders of every channel. */
  orders(): readonly Order[];
}

/** What pricing needs of lines that are asked for. */
export type RequestedLines = Pick<CommandPayload<'quote.request'>, 'site' | 'costCentre' | 'channel' | 'codes' | 'lines'>;

/**
 * The one rule for what a person's command does to its documents: run by the desktop over what waits in the outbox, and by the backend when the
 * command arrives. Pure: the same documents, command and context give the same answer. A refusal leaves the documents as they were.
 * What the seller does on its own afterwards (issuing at once by policy, reserving cards and credit, numbering) is not part of it.
 */
export function applyCommand(before: DocumentsBefore, command: Command, context: CommandContext): Result<DocumentsAfter, Refusal> {
  if (command.kind === 'quote.request') return applyRequest(before, command.payload, context);
  if (isAccountCommand(command)) return applyToAccount(command, context);
  if (isDraftCommand(command)) return applyToDraft(command, context);
  if (command.kind === 'order.placeDirect') return applyDirectOrder(before, command.payload, context);
  if (isOrderCommand(command)) return applyOrderCommand(before, command, context);
  const { quote } = before;
  if (!quote || quote.account !== context.account.id) return err(refuse('notFound', { quote: command.payload.quoteId }));
  switch (command.kind) {
    case 'quote.withdraw':
      return onQuote(withdrawQuote(quote, context.actor, context.now));
    case 'quote.submitForApproval':
      return onQuote(
        submitForApproval(quote, { ...command.payload, actor: context.actor, now: context.now }, { account: context.account, cards: context.cards, facts: context.approvalFacts(quote) }),
      );
    case 'quote.askExtension':
      return onQuote(askExtension(quote, { id: command.payload.extensionId, note: command.payload.note, actor: context.actor, now: context.now }, context.company));
    case 'approval.decide':
      return onQuote(decideApproval(quote, wordFrom(command.payload, context)));
    case 'order.place':
      return applyPlacement(before, quote, command.payload, context);
  }
}

function applyRequest(before: DocumentsBefore, payload: CommandPayload<'quote.request'>, context: CommandContext): Result<DocumentsAfter, Refusal> {
  if (before.quote) return err(refuse('alreadyExists', { quote: payload.quoteId }));
  const priced = context.priceRequest(payload);
  if (!priced.ok) return priced;
  const { account, actor, decidedAt, receivedAt } = context;
  const requested = onQuote(requestQuote(payload, { account, author: actor, requestedAt: decidedAt, receivedAt, priced: priced.value }));
  const { title, site, costCentre, channel, codes, note } = payload;
  return withSentDraft(requested, payload, { becameQuote: payload.quoteId, becameOrder: null, fields: { name: title, site, costCentre, channel, codes, note } }, context);
}

type Sending = Pick<Parameters<typeof sendDraft>[1], 'becameQuote' | 'becameOrder' | 'fields'>;

/** What is sent of a draft is sent for all machines of its author, or not at all. */
function withSentDraft(done: Result<DocumentsAfter, Refusal>, { draft, lines }: Pick<CommandPayload<'quote.request'>, 'draft' | 'lines'>, sending: Sending, context: CommandContext): Result<DocumentsAfter, Refusal> {
  if (!done.ok || draft === undefined) return done;
  const sent = sendDraft(context.draft(draft.id), { ...draft, ...sending, lines }, draftAct(context));
  return sent.ok ? ok({ ...done.value, drafts: sent.value }) : sent;
}

const draftAct = ({ commandId, deviceId, decidedAt, actor }: CommandContext): DraftAct => ({ commandId, device: deviceId, at: decidedAt, author: actor.id });

function applyToDraft(command: DraftCommand, context: CommandContext): Result<DocumentsAfter, Refusal> {
  const standing = context.draft(command.payload.draftId);
  if (command.kind === 'draft.discard') return ok({ drafts: discardDraft(standing, command.payload.version, draftAct(context)) });
  const saved = saveDraft(standing, command.payload, draftAct(context));
  return saved.ok ? ok({ drafts: saved.value }) : saved;
}

/** Days are judged in the seller's time zone by the backend's clock, like every other day of the process. */
function applyToAccount(command: AccountCommand, context: CommandContext): Result<DocumentsAfter, Refusal> {
  const { account, actor, now, company } = context;
  const act = { actor, today: dayOfInstant(now, company.timeZone) };
  switch (command.kind) {
    case 'account.setSubstitute':
      return onAccount(setSubstitute(account, command.payload, act));
    case 'account.endSubstitute':
      return onAccount(endSubstitute(account, command.payload.substitutionId, act));
    case 'account.change':
      return onAccount(changeAccount(account, command.payload.change, { ...context, ...act }));
    case 'account.setOwnNumbers': {
      const set = setOwnNumbers(command.payload.numbers, { ...context, isSku: (sku) => context.product(sku) !== undefined });
      return set.ok ? ok({ ownNumbers: set.value }) : set;
    }
    case 'account.changeList': {
      const { listId, change } = command.payload;
      const changed = changeList(context.productList(listId), change, { ...context, listId });
      return changed.ok ? ok({ list: changed.value }) : changed;
    }
    case 'account.setParLevels':
      return applyParLevels(command.payload, context);
  }
}

function applyParLevels({ site, levels }: CommandPayload<'account.setParLevels'>, context: CommandContext): Result<DocumentsAfter, Refusal> {
  const set = changeParLevels(context.account, site, levels, context);
  return set.ok ? ok(withParLevels(context.account, set.value)) : set;
}

function onAccount(result: Result<Account, Refusal>): Result<DocumentsAfter, Refusal> {
  return result.ok ? ok({ account: result.value }) : result;
}

function applyPlacement(before: DocumentsBefore, quote: Quote, payload: CommandPayload<'order.place'>, context: CommandContext): Result<DocumentsAfter, Refusal> {
  if (before.order) return err(refuse('alreadyExists', { order: payload.orderId }));
  const { account, actor, decidedAt, now, receivedAt, company, cards, credit } = context;
  const facts = (): ApprovalFacts => context.approvalFacts(quote);
  const terms = { company, account, cards, credit, facts, product: (sku: string) => context.product(sku), orders: () => context.orders() };
  return placeOrder(quote, { ...payload, actor, placedAt: decidedAt, now, receivedAt }, terms);
}

function applyDirectOrder(before: DocumentsBefore, payload: CommandPayload<'order.placeDirect'>, context: CommandContext): Result<DocumentsAfter, Refusal> {
  if (before.order) return err(refuse('alreadyExists', { order: payload.orderId }));
  const priced = context.priceRequest(payload);
  if (!priced.ok) return priced;
  const { account, actor, decidedAt, now, receivedAt, company, cards, credit } = context;
  const facts = (): ApprovalFacts => context.approvalFacts({ id: payload.orderId, costCentre: payload.costCentre });
  const placed = placeDirectOrder(payload, { actor, placedAt: decidedAt, now, receivedAt, company, account, cards, credit, facts, priced: priced.value });
  const { site, costCentre, channel, codes } = payload;
  return withSentDraft(placed.ok ? ok({ order: placed.value }) : placed, payload, { becameQuote: null, becameOrder: payload.orderId, fields: { site, costCentre, channel, codes } }, context);
}

function wordFrom(payload: CommandPayload<'approval.decide'>, context: CommandContext): Parameters<typeof decideApproval>[1] {
  return {
    commandId: context.commandId,
    member: context.actor,
    version: payload.version,
    total: payload.total,
    decision: payload.decision,
    comment: payload.comment,
    decidedAt: context.decidedAt,
    now: context.now,
    timeZone: context.company.timeZone,
    substitutions: context.account.substitutions ?? [],
  };
}

function onQuote(result: Result<Quote, Refusal>): Result<DocumentsAfter, Refusal> {
  return result.ok ? ok({ quote: result.value }) : result;
}
