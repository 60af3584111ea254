import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import { nextNumber } from '#sync/backend/store/counter-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';

const letters = { quote: 'Q', order: 'O', invoice: 'I', payment: 'P', creditNote: 'C' } as const;

/** The seller's number for a document, such as Q-2026-00001: by kind and year (seller time), without gaps. */
export async function documentNumber(writing: Writing, kind: keyof typeof letters, now: Instant, timeZone: string): Promise<string> {
  const year = dayOfInstant(now, timeZone).slice(0, 4);
  const number = await nextNumber(writing, `${kind}-${year}`);
  return `${letters[kind]}-${year}-${String(number).padStart(5, '0')}`;
}
