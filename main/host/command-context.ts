import type { CommandContext } from '#shared/contract/apply-command.ts';
import type { StockRange } from '#shared/domain/accounts/account-change.ts';
import type { Account, Card, Member, ParLevel } from '#shared/domain/accounts/account.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { ProductList } from '#shared/domain/lists/product-list.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { priceQuoteRequest } from '#shared/domain/quotes/price-quote-request.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { KnownOwnNumbers } from './known-own-numbers.ts';

/** What the desk knows when it foresees what the backend will say of a command. The functions are asked only where a rule needs them. */
export interface DeskKnowledge {
  readonly company: Company;
  readonly account: Account;
  readonly actor: Member;
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
  readonly now: Instant;
  book(): PriceBook;
  /** Newest first. */
  orders(): readonly Order[];
  quotes(): readonly Quote[];
  parLevels(site?: string): readonly ParLevel[];
  ownNumbers(): KnownOwnNumbers;
  lists(): ReadonlyMap<string, ProductList>;
}

/** The context in which the desk runs `applyCommand`: a forecast from the replica. */
export function commandContext(knowledge: DeskKnowledge, command: { readonly id: string; readonly decidedAt: Instant }): CommandContext {
  const { company, account, actor, cards, credit, now } = knowledge;
  return {
    now,
    decidedAt: command.decidedAt,
    receivedAt: null,
    commandId: command.id,
    // What comes of a draft on other machines the backend decides.
    deviceId: '',
    draft: () => null,
    company,
    account,
    actor,
    cards,
    credit,
    priceRequest: (request) => priceQuoteRequest({ ...request, day: dayOfInstant(now, company.timeZone) }, account, knowledge.book()),
    product: (sku) => knowledge.book().product(sku),
    orders: () => knowledge.orders(),
    quotes: () => knowledge.quotes(),
    ownNumber: (sku) => knowledge.ownNumbers().of(sku),
    holdersOf: (number) => knowledge.ownNumbers().holdersOf(number),
    productList: (id) => knowledge.lists().get(id) ?? null,
    parLevel: (site, sku) => rangeOf(knowledge.parLevels(site).find((level) => level.sku === sku)),
    parLevelsAt: (site) => knowledge.parLevels(site).length,
    // Whom other accounts employ is not this desk's to know: the backend says so when the act arrives.
    isEmailTaken: () => false,
    approvalFacts: (quote) =>
      historyFacts({ account, orders: knowledge.orders(), quotes: knowledge.quotes(), now, timeZone: company.timeZone, costCentre: quote.costCentre, except: quote.id }),
  };
}

function rangeOf(level: ParLevel | undefined): StockRange | null {
  return level === undefined ? null : { minimum: level.minimum, maximum: level.maximum };
}
