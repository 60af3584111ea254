import type { Account } from '#shared/domain/accounts/account.ts';
import { foreseeApproval } from '#shared/domain/approvals/foresee-approval.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import { keepsApproval } from '#shared/domain/approvals/keep-approval.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { foreseeValidity } from '#shared/domain/quotes/foresee-validity.ts';
import { issueQuote, type QuoteIssue } from '#shared/domain/quotes/issue-quote.ts';
import type { PricedRequest } from '#shared/domain/quotes/priced-request.ts';
import { quoteLines } from '#shared/domain/quotes/request-quote.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { approvalDocumentOf } from '#shared/domain/quotes/submit-for-approval.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import { documentNumber } from './document-number.ts';
import { loadHistory } from './load-history.ts';

interface Issue {
  readonly company: Company;
  readonly account: Account;
  readonly book: PriceBook;
  readonly priced: PricedRequest;
  readonly now: Instant;
  /** A person of the sales office, or `policy`. */
  readonly issuedBy: string;
  readonly note?: string;
}

async function approvalKept(writing: Writing, quote: Quote, { company, account, priced, now }: Issue): Promise<boolean> {
  const round = quote.rounds.at(-1);
  if (quote.state !== 'approved' || round === undefined) return false;
  const version = { ...quote.current, lines: quoteLines(quote.current.lines, priced), totals: priced.totals };
  const history = await loadHistory(writing, account.id);
  const facts = historyFacts({ account, now, timeZone: company.timeZone, costCentre: quote.costCentre, except: quote.id, ...history });
  const { steps } = foreseeApproval(approvalDocumentOf(quote, quote.payment, version), account, facts, { startsAt: now, validUntil: null });
  return keepsApproval(round, { total: priced.totals.gross, steps });
}

/** Issues the next version of a quote at the given prices, with validity by the quotation policy and, the first time, a number. */
export async function issueVersion(writing: Writing, quote: Quote, issue: Issue): Promise<Result<Quote, Refusal>> {
  const { company, book, priced, now } = issue;
  const lines = quoteLines(quote.current.lines, priced);
  const validity = foreseeValidity({ issueDay: dayOfInstant(now, company.timeZone), account: quote.account, lines, net: priced.totals.net }, company, book);
  const base: Omit<QuoteIssue, 'number'> = {
    now,
    issuedBy: issue.issuedBy,
    priced,
    validity,
    policyVersion: company.quotationPolicy.version,
    keepsApproval: await approvalKept(writing, quote, issue),
    ...(issue.note === undefined ? {} : { note: issue.note }),
  };
  // Judged before a number is taken: a refusal that is stored (and so commits) must not leave a gap in the numbers.
  const judged = issueQuote(quote, { ...base, number: quote.number ?? '' });
  if (!judged.ok || quote.number !== null) return judged;
  return issueQuote(quote, { ...base, number: await documentNumber(writing, 'quote', now, company.timeZone) });
}
