import type { pricingOperations } from '#shared/contract/pricing-operations.ts';
import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { ok } from '#shared/domain/result.ts';
import type { Handlers } from './handler.ts';
import { withStanding } from './with-desk.ts';

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
};
