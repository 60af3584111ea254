import type { pricingOperations } from '#shared/contract/pricing-operations.ts';
import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { priceOverDays } from '#shared/domain/pricing/price-over-days.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { reachNextPrices, type NextPrice } from '#shared/domain/pricing/reach-next-price.ts';
import { ok } from '#shared/domain/result.ts';
import type { Handlers } from './handler.ts';
import { withDesk, withStanding } from './with-desk.ts';

export const pricingHandlers: Pick<Handlers, keyof typeof pricingOperations> = {
  'pricing.resolve': withStanding(({ lines, day, channel, codes }, _desk, { book, today }) => {
    const pricingDay = day ?? today;
    const priced = priceDocument({ lines, day: pricingDay, channel: channel ?? 'platform', codes: codes ?? [] }, book);
    const { net, vat, gross, vatByCategory } = priced.totals;
    return ok({
      lines: lines.map((line, index) => {
        const price = priced.lines[index];
        if (!price) throw new Error(`line ${index} was not priced`);
        return { ...price, quantityCheck: checkQuantity(book.product(line.sku), line.unit, line.quantity) };
      }),
      net,
      vat,
      gross,
      vatByCategory,
      day: pricingDay,
    });
  }),

  'pricing.single': withStanding(({ lines }, _desk, { book, today }) => {
    const single = (line: (typeof lines)[number]) => {
      const [price] = priceDocument({ lines: [line], day: today, channel: 'platform', codes: [] }, book).lines;
      return { listPrice: price?.listPrice ?? null, unitPrice: price?.unitPrice ?? null };
    };
    return ok({ lines: lines.map(single), day: today });
  }),

  'pricing.singleNext': withStanding(({ lines }, _desk, { book, today }) => {
    const next = lines.flatMap((line) => reachNextPrices({ lines: [line], day: today, channel: 'platform', codes: [] }, book));
    return ok({ lines: next.map((offer) => named(offer, book)), day: today });
  }),

  'pricing.nextPrices': withStanding(({ lines, day, channel, codes }, _desk, { book, today }) => {
    const pricingDay = day ?? today;
    const next = reachNextPrices({ lines, day: pricingDay, channel: channel ?? 'platform', codes: codes ?? [] }, book);
    return ok({ lines: next.map((offer) => named(offer, book)), day: pricingDay });
  }),

  'pricing.lists': withDesk((_input, { stores }) =>
    ok({
      lists: stores.prices.lists().flatMap(({ id, name, kind, validFrom, validTo }) => {
        const scope = stores.scopes.get(`list:${id}`);
        return scope === undefined ? [] : [{ id, name, kind, validFrom, validTo, edition: scope.checksum.toString(16).toUpperCase().padStart(12, '0'), rows: scope.rows, asOf: scope.receivedAt }];
      }),
    }),
  ),

  'pricing.overDays': withStanding(({ lines, from, to, channel, codes }, _desk, { book }) => {
    const spans = priceOverDays({ lines, channel: channel ?? 'platform', codes: codes ?? [] }, from, to, book);
    return ok({ spans: spans.map((span) => ({ ...span, lines: [...span.lines] })) });
  }),
};

/** With the name of the list or promotion that it comes from. */
function named(offer: NextPrice | null, book: PriceBook) {
  if (offer === null) return null;
  const name = offer.by === 'tier' ? book.list(offer.id)?.name : book.promotions.find(({ id }) => id === offer.id)?.name;
  return { ...offer, name: name ?? offer.id };
}
