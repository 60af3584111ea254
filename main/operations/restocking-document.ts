import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { countedStock, unknownCodes } from '#shared/domain/restocking/counted-stock.ts';
import type { RestockingSession } from '#shared/domain/restocking/restocking-session.ts';
import type { RestockList, RestockRow } from '#main/documents/restocking-paper.ts';
import type { Desk } from '#main/host/desk.ts';
import { restockSources } from './restock-facts.ts';
import { shownProposal } from './restocking-proposal.ts';
import type { Standing } from './with-desk.ts';

/** A session as a list on paper: what the screen of its proposal shows, each product with its count, par level and what is on its way. */
export function restockList(session: RestockingSession, desk: Desk, standing: Standing): RestockList {
  const sources = restockSources(desk, standing);
  const { onOrder } = sources.historyOf(session.site);
  const entries = desk.stores.restocking.entries(session.id);
  const counted = new Map(countedStock(entries).map((line) => [line.sku, line.baseQuantity]));
  const pars = new Map(desk.stores.account.parLevels(session.site).map(({ sku, minimum, maximum }) => [sku, { minimum, maximum }]));
  const proposal = shownProposal(session, 0, desk, standing);
  const row = (sku: string, name: string): RestockRow => ({
    sku, name,
    baseUnit: sources.product(sku)?.baseUnit ?? '',
    counted: counted.get(sku) ?? null,
    par: pars.get(sku) ?? null,
    onOrder: toPlainText(onOrder.get(sku) ?? decimal('0')),
    order: null, replaces: null, chosen: false, rhythm: null, unmet: null,
  });
  const toOrder = proposal.lines.map((line): RestockRow => {
    const reason = line.proposed?.reason;
    // What a replaced product had on its shelf counts for its successor.
    const known = reason === undefined ? {} : { counted: reason.counted, onOrder: reason.onOrder, ...(reason.kind === 'belowPar' && { par: { minimum: reason.minimum, maximum: reason.maximum } }) };
    return { ...row(line.sku, line.name), ...known, order: { unit: line.unit, quantity: line.quantity, unitPrice: line.unitPrice, net: line.net }, replaces: line.replaces, chosen: line.chosen, rhythm: reason?.kind === 'dueByRhythm' ? reason : null };
  });
  const spoken = new Set(toOrder.map(({ sku }) => sku));
  return {
    site: session.site,
    startedAt: session.startedAt,
    day: proposal.day,
    toOrder,
    covered: proposal.kept.filter(({ sku }) => !spoken.has(sku)).map(({ sku, name }) => row(sku, name)),
    missing: proposal.unmet.map(({ sku, name, kind }) => ({ ...row(sku, name), unmet: kind })),
    open: proposal.uncounted.filter(({ sku }) => !spoken.has(sku)).map(({ sku, name }) => row(sku, name)),
    net: proposal.net,
    unknownCodes: unknownCodes(entries).map(({ code }) => code),
  };
}
