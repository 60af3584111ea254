import type { z } from 'zod';
import type { draftReference } from '#shared/contract/quote-operations.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { ApprovalDocument } from '#shared/domain/approvals/foresee-approval.ts';
import type { RequestLine } from '#shared/domain/pricing/pricing-request.ts';
import type { Channel } from '#shared/domain/pricing/price-list.ts';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { foreseeValidity, type Validity } from '#shared/domain/quotes/foresee-validity.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Desk } from '#main/host/desk.ts';
import { notFound } from './failures.ts';
import { priceStanding } from './price-draft.ts';
import type { Standing } from './with-desk.ts';

type DraftReference = z.output<typeof draftReference>;

/** What forecasts need of a draft, stored or given inline by a script. */
export interface MeantDraft {
  readonly lines: readonly RequestLine[];
  readonly costCentre: string | null;
  readonly channel: Channel;
  readonly codes: readonly string[];
  readonly payment: readonly PaymentInstrument[];
}

export function meantDraft(reference: DraftReference, desk: Desk): Result<MeantDraft, Failure> {
  if (typeof reference !== 'string') {
    const { lines, costCentre, channel, codes, payment } = reference;
    return ok({ lines, costCentre: costCentre ?? null, channel: channel ?? 'platform', codes: codes ?? [], payment: payment ?? [] });
  }
  const draft = desk.stores.drafts.get(reference);
  return draft ? ok({ ...draft, payment: [] }) : notFound({ draft: reference });
}

export interface ForeseenDraft {
  readonly validity: Validity;
  readonly document: ApprovalDocument;
}

/** What an estimate of this draft would be, issued on `day` (seller time). */
export function foreseeDraft(draft: MeantDraft, day: CalendarDay, desk: Desk, { book, company, account }: Standing): ForeseenDraft {
  const priced = priceStanding({ lines: draft.lines, day, channel: draft.channel, codes: draft.codes }, book);
  const lines = draft.lines.map((line, index) => {
    const price = priced.lines[index];
    if (!price) throw new Error(`line ${index} was not priced`);
    return { sku: line.sku, unit: line.unit, category: book.product(line.sku)?.category ?? '', ...price };
  });
  return {
    validity: foreseeValidity({ issueDay: day, account: account.id, lines, net: priced.totals.net }, company, book),
    document: {
      author: desk.identity.memberId,
      gross: priced.totals.gross,
      costCentre: draft.costCentre,
      payment: [...new Set(draft.payment.map((instrument) => instrument.kind))],
      lines: lines.map(({ sku, unit, category, unitPrice }) => ({ sku, unit, category, unitPrice })),
    },
  };
}
