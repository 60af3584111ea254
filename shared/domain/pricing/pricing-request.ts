import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Channel } from './price-list.ts';

/** A line to price: `quantity` counts `unit` (UN/ECE Rec 20 or 21 code), as decimal text. */
export interface RequestLine {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: string;
}

/** The lines of one document. `day` is a day in the seller's time zone; `codes` are the promotion and fair codes that the buyer gave. */
export interface PricingRequest {
  readonly lines: readonly RequestLine[];
  readonly day: CalendarDay;
  readonly channel: Channel;
  readonly codes: readonly string[];
}
