import { z } from 'zod';
import { quantityAnswer } from '#shared/domain/catalog/quantity-answer.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { channel, listKind } from '#shared/domain/pricing/price-list.ts';
import { documentTotals, linePrice, vatAmount } from '#shared/domain/pricing/priced-line.ts';
import { calendarDay, instant } from '#shared/domain/time/calendar-day.ts';
import { query } from './operation.ts';

const requestLines = (most: number) => z.array(z.strictObject({ sku: z.string(), unit: z.string(), quantity: decimalText })).max(most);

/** `more` more of the ordered packaging reach `unitPrice` and `free`, by a tier of the list or a step of the promotion `id`, called `name`. */
const nextPrice = z.strictObject({ more: decimalText, quantity: decimalText, unitPrice: decimalText, free: decimalText, by: z.enum(['tier', 'promotion', 'freeGoods']), id: z.string(), name: z.string() });

export const pricingOperations = {
  'pricing.resolve': query('My price for these lines as one document, with the explanation of each. No price = unitPrice null.', {
    input: z.strictObject({
      lines: requestLines(5000),
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
  'pricing.single': query('My price for each of these lines, every one as if it were the whole document. No price = unitPrice null.', {
    input: z.strictObject({ lines: requestLines(500) }),
    output: z.strictObject({ lines: z.array(z.strictObject({ listPrice: decimalText.nullable(), unitPrice: decimalText.nullable() })), day: calendarDay }),
    reads: ['prices', 'catalog', 'account'],
  }),
  'pricing.singleNext': query('For each of these lines, every one as if it were the whole document, how much more of it reaches the next lower price; null where nothing does.', {
    input: z.strictObject({ lines: requestLines(500) }),
    output: z.strictObject({ lines: z.array(nextPrice.nullable()), day: calendarDay }),
    reads: ['prices', 'catalog', 'account'],
  }),
  'pricing.nextPrices': query('For each line how much more of it reaches the next lower price, the other lines as they are; null where nothing does.', {
    input: z.strictObject({ lines: requestLines(5000), day: calendarDay.optional(), channel: channel.optional(), codes: z.array(z.string()).optional() }),
    output: z.strictObject({ lines: z.array(nextPrice.nullable()), day: calendarDay }),
    reads: ['prices', 'catalog', 'account'],
  }),
  'pricing.lists': query('The price lists on this desk with their validity, edition and age. Both sides make the same edition of the same rows.', {
    input: z.strictObject({}),
    output: z.strictObject({
      lists: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          kind: listKind,
          validFrom: calendarDay.nullable(),
          validTo: calendarDay.nullable(),
          /** Twelve hexadecimal digits over every row of the list: what a buyer and the sales office compare on the phone. */
          edition: z.string(),
          rows: z.number().int(),
          /** When the desk last agreed with the backend on this list. */
          asOf: instant.nullable(),
        }),
      ),
    }),
    reads: ['prices', 'sync'],
  }),
  'pricing.overDays': query('My price for these lines on other days, both ends included (seller time): neighbouring days of equal prices come as one.', {
    input: z.strictObject({ lines: requestLines(500), from: calendarDay, to: calendarDay, channel: channel.optional(), codes: z.array(z.string()).optional() }),
    output: z.strictObject({
      spans: z.array(z.strictObject({ from: calendarDay, to: calendarDay, lines: z.array(linePrice.omit({ explanation: true })), totals: documentTotals })),
    }),
    reads: ['prices', 'catalog', 'account'],
  }),
};
