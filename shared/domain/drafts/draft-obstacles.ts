import type { Account } from '#shared/domain/accounts/account.ts';
import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { QuantityAnswer } from '#shared/domain/catalog/quantity-answer.ts';
import { refuse, type Refusal, type RefusalKind } from '#shared/domain/refusal.ts';
import { rivalsIn, type Draft, type DraftLine } from './draft.ts';

/** Something that stands in the way of sending a draft: the refusal that the backend would give, on a line or on the whole (`lineId` null). */
export interface DraftObstacle extends Refusal {
  readonly lineId: string | null;
}

/** What the draft is judged against. `unitPrices` are today's, line by line; a line without price may be quoted, not ordered. */
export interface DraftSituation {
  readonly purpose: 'quote' | 'order';
  readonly account: Pick<Account, 'sites' | 'costCentres'>;
  readonly unitPrices: readonly (string | null)[];
  product(sku: string): Product | undefined;
}

/** All obstacles, the draft's own first, then line by line. Empty = it can be sent. Desktop and backend ask the same. */
export function draftObstacles(draft: Pick<Draft, 'lines' | 'site' | 'costCentre' | 'rivals'>, situation: DraftSituation): readonly DraftObstacle[] {
  const { sites, costCentres } = situation.account;
  const obstacles: DraftObstacle[] = [];
  const rivals = rivalsIn(draft);
  if (rivals > 0) obstacles.push(obstacle(null, 'rivalsUnsettled', { count: String(rivals) }));
  if (draft.lines.length === 0) obstacles.push(obstacle(null, 'noLines', {}));
  if (draft.site !== null && !sites.some((site) => site.id === draft.site)) obstacles.push(obstacle(null, 'unknownSite', { site: draft.site }));
  if (draft.costCentre !== null && !costCentres.some((centre) => centre.id === draft.costCentre)) {
    obstacles.push(obstacle(null, 'unknownCostCentre', { costCentre: draft.costCentre }));
  }
  draft.lines.forEach((line, at) => obstacles.push(...lineObstacles(line, situation, situation.unitPrices[at] ?? null)));
  return obstacles;
}

function lineObstacles(line: DraftLine, situation: DraftSituation, unitPrice: string | null): DraftObstacle[] {
  const product = situation.product(line.sku);
  if (!product) return [obstacle(line.id, 'unknownProduct', { sku: line.sku })];
  const obstacles: DraftObstacle[] = [];
  if (product.status === 'discontinued') {
    obstacles.push(obstacle(line.id, 'discontinuedProduct', product.replacedBy === null ? { sku: line.sku } : { sku: line.sku, replacedBy: product.replacedBy }));
  }
  const quantity = checkQuantity(product, line.unit, line.quantity);
  const kind = quantityKinds[quantity.reason];
  if (kind) obstacles.push(obstacle(line.id, kind, quantityDetail(line, quantity)));
  if (situation.purpose === 'order' && unitPrice === null && kind !== 'unknownPackaging') obstacles.push(obstacle(line.id, 'noPrice', { sku: line.sku, unit: line.unit }));
  return obstacles;
}

const quantityKinds: Record<QuantityAnswer['reason'], RefusalKind | null> = {
  fits: null,
  belowMinimum: 'quantityBelowMinimum',
  offMultiple: 'quantityOffMultiple',
  unknownPackaging: 'unknownPackaging',
  unknownProduct: 'unknownProduct',
};

function quantityDetail(line: DraftLine, answer: QuantityAnswer): Record<string, string> {
  const detail: Record<string, string> = { sku: line.sku, unit: line.unit, quantity: line.quantity };
  for (const key of ['minimum', 'multiple', 'nearestBelow', 'nearestAbove'] as const) {
    const value = answer[key];
    if (value !== null) detail[key] = value;
  }
  return detail;
}

function obstacle(lineId: string | null, kind: RefusalKind, detail: Record<string, string>): DraftObstacle {
  return { lineId, ...refuse(kind, detail) };
}
