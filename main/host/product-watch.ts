import { productChanges, type ProductStanding } from '#shared/domain/catalog/product-change.ts';
import { toPlainText } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { lineAtList, lineOffer } from '#shared/domain/pricing/price-line.ts';
import { openPricing, type PricingSession } from '#shared/domain/pricing/pricing-session.ts';
import { promotionsByProduct } from '#shared/domain/promotions/promotions-by-product.ts';
import { quotaLedger } from '#shared/domain/promotions/quota-ledger.ts';
import { dayOfInstant, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Scheduler } from '#sync/client/ports.ts';
import type { ChangedProduct, ProductWatch } from './changed-product.ts';
import type { DeskStores } from './desk.ts';

interface WatchPorts {
  readonly stores: DeskStores;
  readonly scheduler: Scheduler;
  readonly now: () => string;
  /** Everything read within is as of one moment. */
  readonly atOnce: <Value>(work: () => Value) => Value;
  readonly save: (standings: readonly ProductStanding[]) => void;
  readonly onChanged: () => void;
  /** Looking failed; the next thing that is received makes it look again. */
  readonly onBug: (error: unknown) => void;
}

interface Bought {
  readonly unit: string;
  readonly quantity: string;
}

/** What of each product was bought last, the newest order first. */
function lastBought(orders: readonly Order[]): ReadonlyMap<string, Bought> {
  const bought = new Map<string, Bought>();
  for (const order of orders) {
    if (order.state === 'cancelled') continue;
    for (const { sku, unit, quantity } of order.lines) if (!bought.has(sku)) bought.set(sku, { unit, quantity });
  }
  return bought;
}

const isOpenOn = (day: CalendarDay, { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null }): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

function standingOf(sku: string, { unit, quantity }: Bought, day: CalendarDay, book: PriceBook, session: PricingSession): ProductStanding {
  const product = book.product(sku);
  if (product === undefined) return { sku, unit, quantity, unitPrice: null, status: 'gone', replacedBy: null, packagings: [], promotions: [] };
  const { found } = lineAtList({ sku, unit, quantity }, session);
  const offer = found && lineOffer(found, found.net, quotaLedger(book), session, []);
  const promotions = promotionsByProduct(book.promotions)
    .for(product)
    .filter(({ promotion, lists }) => isOpenOn(day, promotion) && (lists === null || book.account.lists.some((list) => lists.has(list))))
    .map(({ promotion }) => promotion.id);
  return {
    sku, unit, quantity,
    unitPrice: offer ? toPlainText(offer.unitPrice) : null,
    status: product.status,
    replacedBy: product.replacedBy,
    packagings: product.packagings.map((packaging) => ({ unit: packaging.unit, content: packaging.content, minimum: packaging.minimum, multiple: packaging.multiple })),
    promotions: promotions.toSorted(),
  };
}

/** Everything that the member holds has been received at least once. */
function isWhole({ scopes, settings }: DeskStores): boolean {
  return settings.lastSuccessAt() !== null && scopes.all().every(({ complete }) => complete);
}

/** So many products at a time that no keystroke waits for them. */
const productsAtOnce = 20;
const pauseMs = 1;
/** Several scopes arrive one after the other; one look is enough for all. */
const settleMs = 200;

/**
 * Watches the products that the account buys against what the person last saw of them. It looks whenever something was received, in small steps
 * between which everything else goes on; a product bought for the first time is known from then on.
 */
export function watchProducts({ stores, scheduler, now, atOnce, save, onChanged, onBug }: WatchPorts): ProductWatch {
  let known: ReturnType<ProductWatch['standing']> = null;
  const current = new Map<string, ProductStanding>();
  let cancel: () => void = () => undefined;

  interface Look {
    readonly skus: readonly (readonly [string, Bought])[];
    readonly seen: ReturnType<DeskStores['seenProducts']['all']>;
    readonly changed: ChangedProduct[];
    readonly fresh: ProductStanding[];
  }

  function step(look: Look, from: number): void {
    const isDone = atOnce(() => {
      const book = stores.prices.book(now());
      if (book === undefined || !stores.catalog.isComplete()) return true;
      const day = dayOfInstant(now(), book.company.timeZone);
      const session = openPricing({ day, channel: 'platform', codes: [] }, book);
      for (const [sku, bought] of look.skus.slice(from, from + productsAtOnce)) {
        const before = look.seen.get(sku);
        const standing = standingOf(sku, before?.standing ?? bought, day, book, session);
        current.set(sku, standing);
        if (before === undefined) look.fresh.push(standing);
        const changes = before === undefined ? [] : productChanges(before.standing, standing);
        if (changes.length > 0) look.changed.push({ sku, unit: standing.unit, seenAt: before?.seenAt ?? now(), changes });
      }
      return false;
    });
    if (isDone) return;
    if (from + productsAtOnce < look.skus.length) {
      later(pauseMs, () => step(look, from + productsAtOnce));
      return;
    }
    if (look.fresh.length > 0) save(look.fresh);
    known = { watched: look.skus.length, changed: look.changed };
    onChanged();
  }

  /** Nobody waits for a timer's work, so nobody would hear what it throws. */
  const later = (delayMs: number, work: () => void): void => {
    cancel = scheduler.after(delayMs, () => {
      try {
        work();
      } catch (error) {
        onBug(error);
      }
    });
  };

  return {
    standing: () => known,
    markSeen: (skus) => {
      const wanted = (known?.changed ?? []).filter(({ sku }) => skus === null || skus.includes(sku));
      save(wanted.flatMap(({ sku }) => current.get(sku) ?? []));
      const gone = new Set(wanted.map(({ sku }) => sku));
      if (known !== null) known = { ...known, changed: known.changed.filter(({ sku }) => !gone.has(sku)) };
      onChanged();
    },
    lookAgain: () => {
      cancel();
      later(settleMs, () => {
        // Half of what is held would look as if the other half had changed.
        if (!isWhole(stores)) return;
        const look = atOnce(() => ({ skus: [...lastBought(stores.orders.all())], seen: stores.seenProducts.all(), changed: [], fresh: [] }));
        step(look, 0);
      });
    },
    close: () => cancel(),
  };
}
