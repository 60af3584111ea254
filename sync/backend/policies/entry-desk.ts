import type { EntryForecast, EntryQuestion, OrderEntryInput } from '#shared/contract/office-desk.ts';
import type { Account } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { enterOrder } from '#shared/domain/orders/enter-order.ts';
import { likelyDuplicates } from '#shared/domain/orders/likely-duplicate.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { pricedEntry } from '#shared/domain/orders/priced-entry.ts';
import { priceRequest } from '#shared/domain/quotes/price-request.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import { computeCredit } from '#sync/backend/store/credit-store.ts';
import { theCompany } from '#sync/backend/store/document-store.ts';
import { searchProducts } from '#sync/backend/store/product-search.ts';
import { accountScope, findRecord } from '#sync/backend/store/record-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';
import { changeAccount } from './change-account.ts';
import { documentNumber } from './document-number.ts';
import { loadHistory } from './load-history.ts';
import { loadPriceBook } from './load-price-book.ts';
import type { OfficeParts } from './office-parts.ts';
import { priceLines } from './price-lines.ts';
import { putOrder, putQuote } from './seller-acts.ts';
import { loadSpendingPower, putSpendingPower, reserveFor } from './spending-power.ts';

/** Orders that reach the sales office by phone, by mail or at a fair. */
export interface EntryDesk {
  readonly products: (text: string) => Promise<readonly Product[]>;
  readonly forecast: (question: EntryQuestion) => Promise<Result<EntryForecast, Refusal>>;
  readonly enter: (entry: OrderEntryInput) => Promise<Result<Order, Refusal>>;
}

const productsShown = 20;
const orderable = new Set(['issued', 'approved']);

interface Seller {
  readonly account: Account;
  readonly company: Company;
  readonly now: Instant;
}

async function priceEntry(reading: Reading, { lines, channel, codes, quote: quoteId }: EntryQuestion, { account, company, now }: Seller) {
  const { orders, quotes } = await loadHistory(reading, account.id);
  const quote = quotes.find(({ id }) => id === quoteId) ?? null;
  const book = await loadPriceBook(reading, { company, account, now, skus: lines.map(({ sku }) => sku), document: quoteId ?? '' });
  const request = { lines, channel, codes, day: dayOfInstant(now, company.timeZone) };
  const judged = priceRequest(request, book);
  return { orders, quotes, quote, obstacle: judged.ok ? null : judged.error, priced: pricedEntry(lines, priceLines(request, book), quote, company.vat) };
}

const offered = ({ id, number, title, current }: Quote): EntryForecast['estimates'][number] => ({ id, number, title, gross: current.totals.gross, validUntil: current.validUntil });

export function createEntryDesk(parts: OfficeParts): EntryDesk {
  const { database, ports } = parts;
  return {
    products: (text) => searchProducts(database, text, productsShown),
    forecast: async (question) => {
      const account = await findRecord(database, accountScope(question.account), 'account', question.account);
      if (account === undefined) return err(refuse('notFound', { account: question.account }));
      const now = ports.now();
      const { orders, quotes, obstacle, priced } = await priceEntry(database, question, { account, company: await theCompany(database), now });
      return ok({
        lines: priced.lines.map((line) => ({ ...line })),
        totals: priced.totals,
        obstacle,
        duplicates: likelyDuplicates({ lines: question.lines, quote: question.quote, now }, orders).map(({ order, reason, shared }) => ({
          order: order.number ?? order.id, channel: order.channel, placedAt: order.placedAt, gross: order.totals.gross, reason, shared,
        })),
        estimates: quotes.filter((quote) => orderable.has(shownState(quote, now))).map(offered),
      });
    },
    enter: (entry) =>
      changeAccount(parts, entry.account, async ({ writing, changes, account, scope, company, now }) => {
        const { orders, quote, obstacle, priced } = await priceEntry(writing, entry, { account, company, now });
        if (entry.quote !== null && quote === null) return err(refuse('notFound', { quote: entry.quote }));
        if (obstacle !== null) return err(obstacle);
        const power = await loadSpendingPower(writing, account.id, account.currency, now);
        const { channel, site, costCentre, lines, instruments, note, duplicatesSeen } = entry;
        const terms = { company, account, cards: power.cards, credit: power.credit, priced, quote, orders };
        const wanted = { channel, site, costCentre, lines, instruments, note, duplicatesSeen, now };
        // Judged before a number is taken, so that a refusal leaves no gap in the numbers.
        const judged = enterOrder({ ...wanted, number: '' }, terms);
        if (!judged.ok) return judged;
        const reserved = reserveFor(judged.value.order, power);
        if (!reserved.ok) return reserved;
        const entered = enterOrder({ ...wanted, number: await documentNumber(writing, 'order', now, company.timeZone) }, terms);
        if (!entered.ok) return entered;
        putSpendingPower(changes, account.id, reserved.value);
        putOrder(changes, entered.value.order);
        if (entered.value.quote) putQuote(changes, entered.value.quote);
        changes.put(scope, 'creditStanding', await computeCredit(writing, changes, account, company, now));
        return ok(entered.value.order);
      }),
  };
}
