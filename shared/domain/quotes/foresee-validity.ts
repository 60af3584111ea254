import { isUnderCategory } from '#shared/domain/catalog/product.ts';
import type { Company, QuotationPolicy } from '#shared/domain/company/company.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { ListKind, PriceList } from '#shared/domain/pricing/price-list.ts';
import type { PricedRow } from '#shared/domain/pricing/priced-line.ts';
import type { Promotion } from '#shared/domain/promotions/promotion.ts';
import { addDays, dayOfInstant, endOfDay, type CalendarDay, type Instant } from '#shared/domain/time/calendar-day.ts';
import { lastWorkingDayOnOrBefore } from '#shared/domain/time/working-calendar.ts';
import { reasonText } from './reason-text.ts';

export interface ValidityLine {
  /** The list that gave the price; null for a price on request. */
  readonly list: string | null;
  /** The row behind its price; left out where it is not known. */
  readonly row?: PricedRow | null | undefined;
  readonly category: string;
  readonly promotions: readonly string[];
}

/** What validity depends on, besides the policy: issue day in seller time, and the document's net in its currency. */
export interface ValidityRequest {
  readonly issueDay: CalendarDay;
  readonly account: string;
  readonly lines: readonly ValidityLine[];
  readonly net: string;
}

/** Where the ends of offers are looked up; a `PriceBook` is one. */
export interface OfferBook {
  list(id: string): Pick<PriceList, 'id' | 'kind' | 'validTo' | 'parent'> | undefined;
  readonly promotions: readonly Pick<Promotion, 'id' | 'validTo'>[];
}

export type ValidityTerms = Pick<Company, 'quotationPolicy' | 'timeZone' | 'workingDays' | 'holidays'>;

/** Instants in UTC: the last of the last valid day, and the last of the last day to order, both in the seller's time zone. */
export interface Validity {
  readonly validUntil: Instant;
  readonly orderBy: Instant;
  readonly because: readonly string[];
}

/**
 * How long an estimate holds and by when it must be ordered (process.md "Validity is variable", company-folder.md `quotationPolicy`).
 * The shortest days of all rules that match a line, as calendar days from the issue day; an end on a free day moves to the working day
 * before it, never before the issue day. A promotion or fair offer then caps it at its own last day as it is, working day or not: the
 * offer itself still holds on that day. An offer is a promotion, a list of that kind (also where the winning list derives its price from it),
 * and the row of such a list; a row of a catalog or contract list caps nothing, because an estimate promises its price beyond the list. `because` holds texts of `reasonText`: rule or default, moved end, cap, and order deadline.
 */
export function foreseeValidity(request: ValidityRequest, terms: ValidityTerms, offers: OfferBook): Validity {
  const chosen = shortestDays(request, terms.quotationPolicy, offers);
  return validityFrom(request.issueDay, chosen.days, request.lines, terms, offers, chosen.because);
}

/** The same with the number of calendar days given, counted from `firstDay`; used where an extension adds days to an existing end. */
export function validityFrom(
  firstDay: CalendarDay,
  days: number,
  lines: readonly ValidityLine[],
  terms: ValidityTerms,
  offers: OfferBook,
  because: string,
): Validity {
  const reasons = [because];
  const counted = addDays(firstDay, days);
  const working = lastWorkingDayOnOrBefore(counted, terms);
  let lastDay = working < firstDay ? firstDay : working;
  if (lastDay !== counted) reasons.push(reasonText('validity.movedToWorkingDay', { from: counted, to: lastDay }));
  const cap = earliestEnd(lines, offers);
  if (cap && cap.day < lastDay) {
    lastDay = cap.day;
    reasons.push(reasonText(`validity.${cap.kind}Ends`, { id: cap.id, day: cap.day }));
  }
  const { orderBy, because: whyOrderBy } = orderDeadline(lastDay, terms);
  return { validUntil: endOfDay(lastDay, terms.timeZone), orderBy, because: [...reasons, whyOrderBy] };
}

/** The last calendar day, in seller time, on which an instant of validity still holds. */
export function lastDayOf(until: Instant, timeZone: string): CalendarDay {
  return dayOfInstant(until, timeZone);
}

function orderDeadline(lastValidDay: CalendarDay, terms: ValidityTerms): { orderBy: Instant; because: string } {
  const days = terms.quotationPolicy.orderWithinDays;
  const working = lastWorkingDayOnOrBefore(addDays(lastValidDay, days), terms);
  const day = working < lastValidDay ? lastValidDay : working;
  return { orderBy: endOfDay(day, terms.timeZone), because: reasonText('orderBy.withinDays', { days: String(days), day }) };
}

function shortestDays(request: ValidityRequest, policy: QuotationPolicy, offers: OfferBook): { days: number; because: string } {
  let shortest: { days: number; because: string } | null = null;
  for (const [index, rule] of policy.rules.entries()) {
    if (shortest && rule.days >= shortest.days) continue;
    if (!ruleMatches(rule, request, offers)) continue;
    shortest = { days: rule.days, because: reasonText('validity.rule', { days: String(rule.days), rule: String(index + 1), ...conditionsOf(rule) }) };
  }
  return shortest ?? { days: policy.defaultDays, because: reasonText('validity.default', { days: String(policy.defaultDays) }) };
}

type PolicyRule = QuotationPolicy['rules'][number];

/** Account and amount are the document's; list kind and category must hold on one and the same line. `minAmount` counts from itself on. */
function ruleMatches(rule: PolicyRule, request: ValidityRequest, offers: OfferBook): boolean {
  if (rule.accounts && !rule.accounts.includes(request.account)) return false;
  if (rule.minAmount !== null && decimal(request.net).lt(decimal(rule.minAmount))) return false;
  return request.lines.some((line) => {
    const kind: ListKind | undefined = line.list === null ? undefined : offers.list(line.list)?.kind;
    if (rule.listKinds && (kind === undefined || !rule.listKinds.includes(kind))) return false;
    return !rule.categories || rule.categories.some((prefix) => isUnderCategory(line.category, prefix));
  });
}

function conditionsOf(rule: PolicyRule): Record<string, string> {
  return {
    ...(rule.accounts && { accounts: rule.accounts.join(',') }),
    ...(rule.listKinds && { listKinds: rule.listKinds.join(',') }),
    ...(rule.categories && { categories: rule.categories.join(',') }),
    ...(rule.minAmount !== null && { minAmount: rule.minAmount }),
  };
}

interface OfferEnd {
  readonly kind: 'list' | 'row' | 'promotion';
  readonly id: string;
  readonly day: CalendarDay;
}

/** The winning list and those above it, up to the one whose row gave the price. */
function listsBehind({ list, row }: ValidityLine, offers: OfferBook): NonNullable<ReturnType<OfferBook['list']>>[] {
  const behind = new Map<string, NonNullable<ReturnType<OfferBook['list']>>>();
  for (let next = list === null ? undefined : offers.list(list); next !== undefined && !behind.has(next.id); next = next.parent === null ? undefined : offers.list(next.parent)) {
    behind.set(next.id, next);
    if (row === undefined || row === null || next.id === row.list) break;
  }
  return [...behind.values()];
}

function earliestEnd(lines: readonly ValidityLine[], offers: OfferBook): OfferEnd | null {
  const ends: OfferEnd[] = [];
  for (const line of lines) {
    for (const list of listsBehind(line, offers).filter(({ kind }) => kind === 'promotion' || kind === 'fair')) {
      if (list.validTo !== null) ends.push({ kind: 'list', id: list.id, day: list.validTo });
      if (line.row?.list === list.id && line.row.validTo !== null) ends.push({ kind: 'row', id: list.id, day: line.row.validTo });
    }
    for (const id of line.promotions) {
      const end = offers.promotions.find((promotion) => promotion.id === id)?.validTo;
      if (end) ends.push({ kind: 'promotion', id, day: end });
    }
  }
  return ends.reduce<OfferEnd | null>((first, end) => (first === null || end.day < first.day ? end : first), null);
}
