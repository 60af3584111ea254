import { toPlainText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { explainStep } from '#shared/domain/pricing/explain-step.ts';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { ReadPromotion } from './promotions-by-product.ts';

/** What the document as a whole says to its promotions. `listNet` = its net at list prices; `quotaLeft` already counts earlier lines. */
export interface DocumentSide {
  readonly day: CalendarDay;
  readonly codes: ReadonlySet<string>;
  readonly listNet: Decimal;
  quotaLeft(entry: ReadPromotion): Decimal;
}

/**
 * Why a promotion that names the product does not apply to a line, or null where it does (process.md, to the letter).
 * `baseQuantity` counts base units. The code that is missing is never told.
 */
export function objectionToPromotion(entry: ReadPromotion, listId: string, baseQuantity: Decimal, document: DocumentSide): ExplanationStep | null {
  const { promotion } = entry;
  const { id, name } = promotion;
  if (promotion.validFrom !== null && document.day < promotion.validFrom) {
    return explainStep('promotion', id, 'notApplied', 'promotionNotYetValid', { name, validFrom: promotion.validFrom, day: document.day });
  }
  if (promotion.validTo !== null && promotion.validTo < document.day) {
    return explainStep('promotion', id, 'notApplied', 'promotionNoLongerValid', { name, validTo: promotion.validTo, day: document.day });
  }
  if (promotion.code !== null && !document.codes.has(promotion.code)) return explainStep('promotion', id, 'notApplied', 'codeNotGiven', { name });
  if (entry.lists !== null && !entry.lists.has(listId)) {
    return explainStep('promotion', id, 'notApplied', 'otherList', { name, list: listId, lists: [...entry.lists].sort().join(', ') });
  }
  return shortOf(entry, baseQuantity, document);
}

function shortOf(entry: ReadPromotion, baseQuantity: Decimal, document: DocumentSide): ExplanationStep | null {
  const { id, name } = entry.promotion;
  if (entry.minQuantity !== null && baseQuantity.lt(entry.minQuantity)) {
    return explainStep('promotion', id, 'notApplied', 'minQuantityNotReached', {
      name,
      minQuantity: toPlainText(entry.minQuantity),
      ordered: toPlainText(baseQuantity),
      missing: toPlainText(entry.minQuantity.minus(baseQuantity)),
    });
  }
  if (entry.minDocumentNet !== null && document.listNet.lt(entry.minDocumentNet)) {
    return explainStep('promotion', id, 'notApplied', 'minDocumentNetNotReached', {
      name,
      minDocumentNet: toPlainText(entry.minDocumentNet),
      documentNet: toPlainText(document.listNet),
      missing: toPlainText(entry.minDocumentNet.minus(document.listNet)),
    });
  }
  if (entry.quota === null) return null;
  const left = document.quotaLeft(entry);
  if (baseQuantity.lte(left)) return null;
  const detail = { name, quota: toPlainText(entry.quota), left: toPlainText(left.lt(zero) ? zero : left), ordered: toPlainText(baseQuantity) };
  return explainStep('promotion', id, 'notApplied', 'quotaExceeded', detail);
}
