import { z } from 'zod';
import { decimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { calendarDay, instant } from '#shared/domain/time/calendar-day.ts';

/** What a person types on a line. */
const typedOnLine = { sku: z.string().min(1), unit: z.string().min(1), quantity: positiveDecimalText, targetPrice: decimalText.nullable(), note: z.string().max(500) };
export const lineReading = z.strictObject(typedOnLine);
export type LineReading = z.infer<typeof lineReading>;

/** What somebody typed on another machine where two changed one thing; null where that is not known. */
const typedWhere = { device: z.uuid().nullable(), at: instant.nullable() };

/** Another reading of a line, until a person chooses; `reading` null = the line was deleted there. */
export const lineRival = z.strictObject({ reading: lineReading.nullable(), ...typedWhere });
export type LineRival = z.infer<typeof lineRival>;

/** What a person types about the whole draft, each field for itself. */
export const headFields = {
  name: z.string().min(1).max(120),
  site: z.string().nullable(),
  costCentre: z.string().nullable(),
  channel,
  codes: z.array(z.string()),
  note: z.string().max(2000),
};
export const headFieldNames = ['name', 'site', 'costCentre', 'channel', 'codes', 'note'] as const satisfies readonly (keyof typeof headFields)[];
export type HeadField = (typeof headFieldNames)[number];

const rivalOf = <Field extends HeadField>(field: Field) => z.strictObject({ field: z.literal(field), reading: headFields[field], ...typedWhere });
/** Another reading of a field of the head. */
export const headRival = z.discriminatedUnion('field', [rivalOf('name'), rivalOf('site'), rivalOf('costCentre'), rivalOf('channel'), rivalOf('codes'), rivalOf('note')]);
export type HeadRival = z.infer<typeof headRival>;

/** The price that the buyer saw, where it came from and on which day (seller time). */
export const seenPrice = z.strictObject({ unitPrice: decimalText.nullable(), list: z.string().nullable(), promotions: z.array(z.string()), day: calendarDay });

export const draftLine = z.strictObject({
  id: z.uuid(),
  ...typedOnLine,
  seen: seenPrice.nullable(),
  /** Left out = none. */
  rivals: z.array(lineRival).optional(),
});
export type DraftLine = z.infer<typeof draftLine>;

/** What a buyer prepares, on any of their machines. `submitted` drafts stay readable beside the quote that they became. */
export const draft = z.strictObject({
  id: z.uuid(),
  name: headFields.name,
  state: z.enum(['open', 'submitted']),
  author: z.string(),
  site: headFields.site,
  costCentre: headFields.costCentre,
  channel,
  codes: headFields.codes,
  note: headFields.note,
  lines: z.array(draftLine),
  createdAt: instant,
  changedAt: instant,
  becameQuote: z.uuid().nullable(),
  becameOrder: z.uuid().nullable(),
  /** The draft that was sent meanwhile: this one holds the edits that came too late for it. Left out = none. */
  leftOf: z.uuid().nullish(),
  rivals: z.array(headRival).optional(),
  /** How often edits of another machine were laid into it on this one: an edit of what stood there before is made anew. */
  merges: z.number().int().optional(),
});
export type Draft = z.infer<typeof draft>;

/** How many rival readings wait for a person's choice. */
export const rivalsIn = ({ lines, rivals }: Pick<Draft, 'lines' | 'rivals'>): number => lines.reduce((total, line) => total + (line.rivals?.length ?? 0), rivals?.length ?? 0);
