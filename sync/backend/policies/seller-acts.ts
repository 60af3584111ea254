import type { DocumentsAfter } from '#shared/contract/apply-command.ts';
import { account as accountShape, parLevel as parLevelShape, type Account } from '#shared/domain/accounts/account.ts';
import type { ParLevelAfter } from '#shared/domain/accounts/change-par-levels.ts';
import { ownNumber as ownNumberShape, type OwnNumberAfter } from '#shared/domain/accounts/own-number.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { productList as listShape } from '#shared/domain/lists/product-list.ts';
import { order as orderShape } from '#shared/domain/orders/order.ts';
import { mayAutoIssue } from '#shared/domain/quotes/may-auto-issue.ts';
import { quote as quoteShape, type Quote } from '#shared/domain/quotes/quote.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import { entityKey } from '#sync/protocol/entities.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { accountScope } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import { documentNumber } from './document-number.ts';
import { issueVersion } from './issue-version.ts';
import { loadPriceBook } from './load-price-book.ts';
import { priceLines } from './price-lines.ts';
import { loadSpendingPower, putSpendingPower, reserveFor } from './spending-power.ts';

interface Seller {
  readonly company: Company;
  readonly account: Account;
  readonly now: Instant;
}

/** Documents are put in the key order of their schema, because the digest of a record is taken over its text. */
export const putQuote = (changes: ChangeSet, quote: Quote): void => changes.put(accountScope(quote.account), 'quote', quoteShape.parse(quote));
export const putAccount = (changes: ChangeSet, account: Account): void => changes.put(accountScope(account.id), 'account', accountShape.parse(account));
function putOwnNumber(changes: ChangeSet, account: string, { sku, number }: OwnNumberAfter): void {
  const scope = accountScope(account);
  if (number === null) changes.remove(scope, 'ownNumber', sku);
  else changes.put(scope, 'ownNumber', ownNumberShape.parse({ sku, number }));
}
function putParLevel(changes: ChangeSet, account: string, { site, sku, level }: ParLevelAfter): void {
  const scope = accountScope(account);
  if (level === null) changes.remove(scope, 'parLevel', entityKey.parLevel({ site, sku, minimum: '0', maximum: '0' }));
  else changes.put(scope, 'parLevel', parLevelShape.parse(level));
}
export const putOrder = (changes: ChangeSet, order: Order): void => changes.put(accountScope(order.account), 'order', orderShape.parse(order));

/** Issues a fresh request at once where the quotation policy allows it; else it waits for the sales office. */
async function issueByPolicy(writing: Writing, quote: Quote, { company, account, now }: Seller): Promise<Quote> {
  if (!mayAutoIssue(quote, company.quotationPolicy)) return quote;
  const book = await loadPriceBook(writing, { company, account, now, skus: quote.current.lines.map(({ sku }) => sku), document: quote.id });
  const priced = priceLines({ lines: quote.current.lines, day: dayOfInstant(now, company.timeZone), channel: quote.channel, codes: quote.codes }, book);
  const issued = await issueVersion(writing, quote, { company, account, book, priced, now, issuedBy: 'policy' });
  return issued.ok ? issued.value : quote;
}

/**
 * What the seller does on its own after a command was accepted, in the same transaction: a request may be issued by policy, an
 * order gets its number and reserves cards and credit. Refuses (and nothing of the command stands) when the capacity is gone.
 */
export async function followUp(writing: Writing, changes: ChangeSet, after: DocumentsAfter, seller: Seller): Promise<Result<null, Refusal>> {
  if (after.order !== undefined) {
    const reserved = reserveFor(after.order, await loadSpendingPower(writing, seller.account.id, seller.account.currency, seller.now));
    if (!reserved.ok) return reserved;
    putSpendingPower(changes, seller.account.id, reserved.value);
    putOrder(changes, { ...after.order, number: await documentNumber(writing, 'order', seller.now, seller.company.timeZone) });
  }
  if (after.account !== undefined) putAccount(changes, after.account);
  for (const number of after.ownNumbers ?? []) putOwnNumber(changes, seller.account.id, number);
  if (after.list !== undefined) changes.put(accountScope(seller.account.id), 'productList', listShape.parse(after.list));
  for (const level of after.parLevels ?? []) putParLevel(changes, seller.account.id, level);
  if (after.quote !== undefined) putQuote(changes, after.quote.state === 'requested' ? await issueByPolicy(writing, after.quote, seller) : after.quote);
  return ok(null);
}
