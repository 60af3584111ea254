import type { Quote } from '#shared/domain/quotes/quote.ts';

/** Estimates as the backend last said. Screens read them through `desk.documents`, which lays the outbox over them. */
export interface QuoteReader {
  /** Newest request first. */
  all(): readonly Quote[];
  get(id: string): Quote | undefined;
}
