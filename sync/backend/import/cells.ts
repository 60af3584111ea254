import { z } from 'zod';
import { decimal, decimalText, toPlainText } from '#shared/domain/money/decimal.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

/** Decimals lose idle zeros ("1.50" and "1.5" are one value), so that the same price never looks changed. */
const plain = (text: string): string => toPlainText(decimal(text));
const places = (text: string): number => text.split('.')[1]?.length ?? 0;

const decimalCell = decimalText.transform(plain);
const orNone = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]).transform((value) => value as z.infer<Schema> | null);

/** What the cells of the CSV files may hold. Each schema takes the cell's text; empty means none. */
export const cells = {
  text: z.string().min(1, 'must not be empty'),
  anyText: z.string(),
  optionalText: orNone(z.string()),
  decimal: decimalCell,
  optionalDecimal: orNone(decimalCell),
  positive: decimalCell.refine((text) => decimal(text).gt('0'), 'must be above zero'),
  optionalPositive: orNone(decimalCell.refine((text) => decimal(text).gt('0'), 'must be above zero')),
  unitPrice: decimalText
    .refine((text) => !text.startsWith('-'), 'must not be negative')
    .refine((text) => places(text) <= 4, 'has more than 4 decimals')
    .transform(plain),
  whole: z.string().regex(/^-?\d{1,9}$/, 'a whole number').transform(Number),
  day: calendarDay,
  optionalDay: orNone(calendarDay),
  unit: z.string().regex(/^[A-Z0-9]{2,3}$/, 'a UN/ECE Rec 20 or 21 code such as C62'),
} as const;
