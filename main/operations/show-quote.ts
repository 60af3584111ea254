import type { z } from 'zod';
import type { quoteSummary } from '#shared/contract/quote-operations.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { Shown } from '#main/host/shown-documents.ts';
import type { Desk } from '#main/host/desk.ts';

export type QuoteSummary = z.input<typeof quoteSummary>;

export function summaryOf({ document, pending, attention }: Shown<Quote>, now: Instant): QuoteSummary {
  const { current } = document;
  return {
    id: document.id,
    number: document.number,
    title: document.title,
    state: shownState(document, now),
    version: current.version,
    author: document.author,
    gross: current.totals.gross,
    currency: document.currency,
    validUntil: current.validUntil,
    orderBy: current.orderBy,
    requestedAt: document.requestedAt,
    lines: current.lines.length,
    pending,
    attention: attention?.refusal ?? null,
  };
}

/** What the backend refused, for the person to deal with. */
export function attentionOf(attention: OutboxEntry | null): { commandId: string; kind: string; refusal: Refusal } | null {
  return attention?.refusal ? { commandId: attention.id, kind: attention.kind, refusal: attention.refusal } : null;
}

/** True when the text stands in number, title, note or a line's sku or name, whatever the case. */
export function matchesText(quote: Quote, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const texts = [quote.number ?? '', quote.title, quote.note, ...quote.current.lines.flatMap((line) => [line.sku, line.name])];
  return texts.some((candidate) => candidate.toLowerCase().includes(wanted));
}

export function memberNames(desk: Desk): Record<string, string> {
  return Object.fromEntries((desk.stores.account.get()?.members ?? []).map((member) => [member.id, member.name]));
}
