import { z } from 'zod';
import { quantityAnswer } from '#shared/domain/catalog/quantity-answer.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { linePrice, vatAmount } from '#shared/domain/pricing/priced-line.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { query } from './operation.ts';

export const pricingOperations = {
  'pricing.resolve': query('My price for these lines as one document, with the explanation of each. No price = unitPrice null.', {
    input: z.strictObject({
      lines: z.array(z.strictObject({ sku: z.string(), unit: z.string(), quantity: decimalText })).max(5000),
      day: calendarDay.optional(),
      channel: channel.optional(),
      codes: z.array(z.string()).optional(),
    }),
    output: z.strictObject({
      lines: z.array(linePrice.extend({ quantityCheck: quantityAnswer })),
      net: decimalText,
      vat: decimalText,
      gross: decimalText,
      vatByCategory: z.array(vatAmount),
      day: calendarDay,
    }),
    reads: ['prices', 'catalog', 'account'],
  }),
};
