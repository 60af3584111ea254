import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { choosePackaging } from '#shared/domain/restocking/choose-packaging.ts';
import type { RestockingSession } from '#shared/domain/restocking/restocking-session.ts';
import { publishedTrend } from '#shared/domain/restocking/published-trend.ts';
import { purchasesBySku } from '#shared/domain/restocking/site-purchases.ts';
import { suggestLines } from '#shared/domain/restocking/suggest-lines.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer } from './handler.ts';
import { restockSources, withChoices, type RestockSources, type SiteHistory, type StandingLine } from './restock-facts.ts';
import type { Standing } from './with-desk.ts';

/** How a product is shown in restocking. */
export const shownProduct = ({ sku, name, baseUnit, status, packagings }: Product) => ({
  sku, name, baseUnit, status, units: packagings.map(({ unit, content, minimum, multiple }) => ({ unit, content, minimum, multiple })),
});

/** What a session proposes, at today's prices, its lines priced as one document. */
export function shownProposal(session: RestockingSession, suggested: number, desk: Desk, standing: Standing): Answer<'restocking.proposal'> {
  const sources = restockSources(desk, standing);
  const history = sources.historyOf(session.site);
  const proposal = sources.proposalOf(session.id, session.site, history);
  const nameOf = (sku: string): string => sources.product(sku)?.name ?? sku;
  const standingLines = withChoices(proposal.lines, desk.stores.restocking.choices(session.id));
  const priced = priceDocument({ lines: standingLines.filter(({ quantity }) => quantity !== '0'), day: standing.today, channel: 'platform', codes: [] }, standing.book);
  let at = 0;
  const lines = standingLines.map((line) => {
    const price = line.quantity === '0' ? null : priced.lines[at++];
    return { ...shownLine(line, sources), unitPrice: price?.unitPrice ?? null, net: price?.net ?? null };
  });
  return {
    lines,
    kept: proposal.kept.map(({ sku, reason }) => ({ sku, name: nameOf(sku), reason })),
    unmet: proposal.unmet.map((need) => ({ ...need, name: nameOf(need.sku) })),
    uncounted: proposal.uncounted.map((sku) => ({ sku, name: nameOf(sku) })),
    suggestions: suggestions(new Set([...standingLines.map(({ sku }) => sku), ...proposal.kept.map(({ sku }) => sku)]), suggested, history, sources, standing),
    net: priced.totals.net,
    day: standing.today,
  };
}

function shownLine({ sku, replaces, unit, quantity, proposed, chosen }: StandingLine, { product }: RestockSources) {
  const known = product(sku);
  const packaging = known?.packagings.find((one) => one.unit === unit);
  const check = quantity === '0' ? null : checkQuantity(known, unit, quantity);
  return {
    sku, replaces, unit, quantity, proposed, chosen,
    name: known?.name ?? sku,
    baseUnit: known?.baseUnit ?? unit,
    baseQuantity: toPlainText(decimal(quantity).times(decimal(packaging?.content ?? '1'))),
    units: known ? shownProduct(known).units : [],
    fits: check?.ok ?? true,
    nearestAbove: check?.nearestAbove ?? null,
  };
}

/** What may be bought as well: the likeliest lines of the next order that neither the shelf nor the rhythm speaks about. */
function suggestions(spoken: ReadonlySet<string>, most: number, { days, onOrder }: SiteHistory, { product, priceOf, trend }: RestockSources, { today }: Standing): Answer<'restocking.proposal'>['suggestions'] {
  if (most === 0) return [];
  const purchases = purchasesBySku(days);
  const found: Answer<'restocking.proposal'>['suggestions'] = [];
  for (const { sku, reason } of suggestLines(days, today, publishedTrend(trend, today))) {
    if (found.length === most) break;
    const known = product(sku);
    if (known?.status !== 'active' || spoken.has(sku) || onOrder.has(sku)) continue;
    const usual = [...(purchases.get(sku) ?? [])].map(({ baseQuantity }) => baseQuantity).sort((one, other) => one - other);
    const packed = choosePackaging(known, decimal(String(usual[Math.floor(usual.length / 2)] ?? 1)), priceOf);
    if (packed) found.push({ sku, name: known.name, baseUnit: known.baseUnit, unit: packed.unit, quantity: packed.quantity, reason });
  }
  return found;
}
