import { decimal, roundHalfUp, toFixedText, unitPricePlaces, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { AskedLine } from './asked-line.ts';
import { chooseRow, explainRow, rankRows } from './choose-row.ts';
import { explainStep } from './explain-step.ts';
import type { PriceBook } from './price-book.ts';
import type { PriceList, PriceRow } from './price-list.ts';
import type { ExplanationStep, PricedRow } from './priced-line.ts';

const hundred = decimal('100');
const hundredth = decimal('0.01');

/** What one list says about a line: a unit price of the ordered packaging (4 decimals) or none, and how it came about. */
export interface PriceInList {
  readonly price: Decimal | null;
  /** The row that it came from, in this list or above it. */
  readonly row: PricedRow | null;
  readonly steps: readonly ExplanationStep[];
}

/** A price, and the row that it came from where there is one. */
interface FoundPrice {
  readonly price: Decimal;
  readonly row: PricedRow | null;
}

/** What one look-up carries through its lists. `found` remembers lists already asked, `asking` those on the way up. */
export interface ListQuestion {
  readonly book: PriceBook;
  readonly day: CalendarDay;
  readonly line: AskedLine;
  readonly found: Map<string, PriceInList>;
  readonly asking: Set<string>;
}

/**
 * The price of a line in one list: rows of the ordered packaging, else base-unit rows times content, else the parent's price by
 * the list's rule; each step rounded half-up to 4 decimals (process.md, to the letter).
 */
export function priceInList(list: PriceList, question: ListQuestion): PriceInList {
  const known = question.found.get(list.id);
  if (known) return known;
  const steps: ExplanationStep[] = [];
  const rows = question.book.rows(list.id, question.line.product.sku);
  const found = fromOwnRows(list.id, rows, question, steps) ?? (list.parent === null ? null : fromParent(list, list.parent, question, steps));
  const answer = { price: found?.price ?? null, row: found?.row ?? null, steps };
  question.found.set(list.id, answer);
  return answer;
}

function fromOwnRows(listId: string, rows: readonly PriceRow[], { day, line }: ListQuestion, steps: ExplanationStep[]): FoundPrice | null {
  if (rows.length === 0) return null;
  const { baseUnit } = line.product;
  const ofUnit = rankRows(rows, line.unit);
  const own = chooseRow(listId, ofUnit, line.quantityText, day, 'packagingRow', steps);
  const ofBaseUnit = line.unit === baseUnit ? [] : rankRows(rows, baseUnit);
  let found: FoundPrice | null = own ? { price: atUnitPrice(decimal(own.unitPrice)), row: rowOf(listId, own) } : null;
  if (own) for (const row of ofBaseUnit) steps.push(explainRow(listId, row, 'lost', 'packagingRowWins'));
  else {
    const base = chooseRow(listId, ofBaseUnit, line.baseQuantityText, day, 'baseUnitRow', steps);
    if (base) found = { price: atUnitPrice(line.contentIsOne ? decimal(base.unitPrice) : decimal(base.unitPrice).times(line.content)), row: rowOf(listId, base) };
  }
  if (ofUnit.length + ofBaseUnit.length < rows.length) explainOtherPackagings(listId, rows, line.unit, baseUnit, steps);
  return found;
}

const rowOf = (list: string, { unit, minQuantity, validFrom, validTo }: PriceRow): PricedRow => ({ list, unit, minQuantity, validFrom, validTo });

function explainOtherPackagings(listId: string, rows: readonly PriceRow[], unit: string, baseUnit: string, steps: ExplanationStep[]): void {
  const units = new Set(rows.map((row) => row.unit));
  units.delete(unit);
  units.delete(baseUnit);
  for (const other of [...units].sort()) for (const row of rankRows(rows, other)) steps.push(explainRow(listId, row, 'lost', 'rowOfOtherPackaging'));
}

function fromParent(list: PriceList, parentId: string, question: ListQuestion, steps: ExplanationStep[]): FoundPrice | null {
  const { book, day, asking } = question;
  const parent = book.list(parentId);
  const objection = objectionToParent(parentId, parent, list.id, book.account.currency, day, asking);
  if (objection || !parent) {
    if (objection) steps.push(objection);
    return null;
  }
  asking.add(list.id);
  const above = priceInList(parent, question);
  asking.delete(list.id);
  if (above.price === null) {
    steps.push(explainStep('parent', parent.id, 'notApplied', 'parentWithoutPrice', { list: list.id, name: parent.name }));
    return null;
  }
  const price = byRule(above.price, list);
  steps.push(explainStep('parent', parent.id, 'applied', 'parentRule', ruleDetail(list, parent, above.price, price)));
  return { price, row: above.row };
}

function objectionToParent(id: string, parent: PriceList | undefined, child: string, currency: string, day: CalendarDay, asking: ReadonlySet<string>): ExplanationStep | null {
  if (!parent) return explainStep('parent', id, 'notApplied', 'parentUnknown', { list: child });
  if (id === child || asking.has(id)) return explainStep('parent', id, 'notApplied', 'parentCycle', { list: child, name: parent.name });
  if (parent.validFrom !== null && day < parent.validFrom) return explainStep('parent', id, 'notApplied', 'parentNotYetValid', { list: child, name: parent.name, validFrom: parent.validFrom, day });
  if (parent.validTo !== null && parent.validTo < day) return explainStep('parent', id, 'notApplied', 'parentNoLongerValid', { list: child, name: parent.name, validTo: parent.validTo, day });
  // No rate of exchange is known here: an amount of another currency would be a wrong price, not a price.
  if (parent.currency !== currency) return explainStep('parent', id, 'notApplied', 'parentOtherCurrency', { list: child, name: parent.name, currency: parent.currency, asked: currency });
  return null;
}

function byRule(price: Decimal, list: PriceList): Decimal {
  let derived = price;
  if (list.rulePercent !== null) derived = atUnitPrice(price.times(hundred.plus(list.rulePercent)).times(hundredth));
  if (derived.lt(zero)) derived = zero;
  if (list.ruleStep !== null) derived = atUnitPrice(toNearestStep(derived, decimal(list.ruleStep)));
  return derived;
}

/** Half-up, by the remainder: a quotient would have to be cut off somewhere. */
function toNearestStep(value: Decimal, step: Decimal): Decimal {
  const over = value.mod(step);
  const below = value.minus(over);
  return over.plus(over).lt(step) ? below : below.plus(step);
}

function ruleDetail(list: PriceList, parent: PriceList, parentPrice: Decimal, price: Decimal): Record<string, string> {
  const detail: Record<string, string> = { list: list.id, name: parent.name, parentPrice: toFixedText(parentPrice, unitPricePlaces), price: toFixedText(price, unitPricePlaces) };
  if (list.rulePercent !== null) detail['rulePercent'] = list.rulePercent;
  if (list.ruleStep !== null) detail['ruleStep'] = list.ruleStep;
  return detail;
}

function atUnitPrice(value: Decimal): Decimal {
  return roundHalfUp(value, unitPricePlaces);
}
