import type { restockingOperations } from '#shared/contract/restocking-operations.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { countedStock, newestStanding, unknownCodes } from '#shared/domain/restocking/counted-stock.ts';
import { parseCount, type CountFault } from '#shared/domain/restocking/parse-count.ts';
import type { CountSource, RestockingSession } from '#shared/domain/restocking/restocking-session.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { NewCount } from '#main/database/restocking-store.ts';
import type { Desk } from '#main/host/desk.ts';
import { invalid, notFound, refused } from './failures.ts';
import type { Handlers } from './handler.ts';
import { broughtRows } from './brought-table.ts';
import { readCounts } from './read-counts.ts';
import { givenBack } from './rejected-file.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { restockingDrafts } from './restocking-drafts.ts';
import { shownGrid } from './restocking-grid.ts';
import { shownProduct, shownProposal } from './restocking-proposal.ts';
import { productByCode } from './product-codes.ts';
import { withDesk, withStanding } from './with-desk.ts';

export const restockingHandlers: Pick<Handlers, keyof typeof restockingOperations> = {
  'restocking.list': withDesk((_input, desk) => {
    const pars = Map.groupBy(desk.documents.parLevels(), ({ site }) => site);
    const sessions = desk.stores.restocking.list().map((session) => {
      const entries = desk.stores.restocking.entries(session.id);
      return { ...session, counted: countedStock(entries).length, unknown: unknownCodes(entries).length };
    });
    const sites = desk.stores.account.get()?.sites ?? [];
    return ok({ sessions, sites: sites.map(({ id, name }) => ({ id, name, parLevels: pars.get(id)?.length ?? 0 })) });
  }),

  'restocking.start': withDesk(({ site }, desk, context) => {
    const known = desk.stores.restocking.openAt(site);
    if (known) return ok({ sessionId: known.id, resumed: true });
    if (!desk.stores.account.get()?.sites.some(({ id }) => id === site)) return err(refused(refuse('unknownSite', { site })));
    const at = desk.now().instant;
    const session: RestockingSession = { id: context.newId(), site, author: desk.identity.memberId, state: 'open', startedAt: at, changedAt: at, becameDraft: null };
    desk.write((writer) => writer.restocking.save(session));
    return ok({ sessionId: session.id, resumed: false });
  }),

  'restocking.get': withDesk(({ sessionId }, desk) => {
    const session = desk.stores.restocking.get(sessionId);
    if (!session) return notFound({ session: sessionId });
    const entries = desk.stores.restocking.entries(sessionId);
    const pars = parsOf(desk, session.site);
    const counted = countedStock(entries).map((line) => {
      const product = desk.stores.catalog.product(line.sku);
      return { ...line, name: product?.name ?? line.sku, baseUnit: product?.baseUnit ?? '', par: pars.get(line.sku) ?? null };
    });
    const there = new Set(counted.map(({ sku }) => sku));
    return ok({
      session,
      siteName: siteName(desk, session.site),
      counted,
      unknown: unknownCodes(entries).map(({ seq, code, quantity, at }) => ({ seq, code, quantity, at })),
      uncounted: [...pars.keys()].filter((sku) => !there.has(sku)).length,
      parLevels: pars.size,
      lastSeq: entries.at(-1)?.seq ?? 0,
    });
  }),

  'restocking.lookUp': withDesk(({ sessionId, code }, desk) => {
    const card = refuseCardNumbers({ code });
    if (card) return card;
    const session = desk.stores.restocking.get(sessionId);
    if (!session) return notFound({ session: sessionId });
    const found = productByCode(code, desk);
    if (!found) return ok({ found: null });
    const { product, unit } = found;
    const counted = countedStock(desk.stores.restocking.entries(sessionId, product.sku))[0]?.baseQuantity ?? null;
    return ok({ found: { product: shownProduct(product), unit: unit ?? product.baseUnit, counted, par: parsOf(desk, session.site).get(product.sku) ?? null } });
  }),

  'restocking.count': withDesk(({ sessionId, code, quantity: typed, unit: named, source, replace }, desk) => {
    const card = refuseCardNumbers({ code, quantity: typed });
    if (card) return card;
    const session = openSession(desk, sessionId);
    if (!session.ok) return session;
    const quantity = parseCount(typed, 'point');
    if (!quantity.ok) return invalid('quantity', countMessages[quantity.error]);
    const found = productByCode(code, desk);
    const at = desk.now().instant;
    if (!found) {
      const entry = { code: code.trim(), sku: null, unit: null, quantity: quantity.value, baseQuantity: null, source: source ?? ('keyboard' as const), at };
      return ok({ seq: countNow(desk, session.value, [entry], at), known: null });
    }
    const unit = named ?? found.unit ?? found.product.baseUnit;
    const entry = entryOf(found.product, unit, code.trim(), quantity.value, source ?? 'keyboard', at);
    if (!entry) return err(refused(refuse('unknownPackaging', { sku: found.product.sku, unit })));
    const seq = countNow(desk, session.value, [entry], at, replace === true ? found.product.sku : null);
    const total = countedStock(desk.stores.restocking.entries(sessionId, found.product.sku))[0]?.baseQuantity ?? '0';
    return ok({ seq, known: { sku: found.product.sku, name: found.product.name, unit, quantity: quantity.value, baseUnit: found.product.baseUnit, total } });
  }),

  'restocking.remove': withDesk(({ sessionId, sku, seq }, desk) => {
    const session = openSession(desk, sessionId);
    if (!session.ok) return session;
    const which = seq !== undefined ? { seq } : sku !== undefined ? { sku } : null;
    if (which === null) return invalid('sku', 'a sku or the number of a count is needed');
    const takenBack = desk.write((writer) => {
      writer.restocking.save({ ...session.value, changedAt: desk.now().instant });
      return writer.restocking.takeBack(sessionId, which);
    });
    return ok({ takenBack });
  }),

  'restocking.undo': withDesk(({ sessionId }, desk) => {
    const session = openSession(desk, sessionId);
    if (!session.ok) return session;
    const newest = newestStanding(desk.stores.restocking.entries(sessionId));
    if (!newest) return ok({ takenBack: null });
    desk.write((writer) => writer.restocking.takeBack(sessionId, { seq: newest.seq }));
    return ok({ takenBack: { seq: newest.seq, code: newest.code, quantity: newest.quantity } });
  }),

  'restocking.importFile': withDesk(async ({ sessionId, name, base64, decimals, reasons }, desk) => {
    const session = openSession(desk, sessionId);
    if (!session.ok) return session;
    if (!desk.stores.catalog.isComplete()) return err({ kind: 'noCatalogYet' });
    const table = await broughtRows({ file: { base64 } }, decimals, 'base64');
    if (!table.ok) return table;
    const { counted, rejected, heads } = readCounts(table.value, decimals ?? 'point', (code) => productByCode(code, desk));
    const at = desk.now().instant;
    const entries = counted.flatMap(({ product, unit, code, quantity }) => entryOf(product, unit, code, quantity, 'file', at) ?? []);
    // Read while another window may have closed the session.
    const still = openSession(desk, sessionId);
    if (!still.ok) return still;
    if (entries.length > 0) countNow(desk, still.value, entries, at);
    return ok({ counted: entries.length, products: new Set(entries.map(({ sku }) => sku)).size, ...givenBack(name, heads, rejected, reasons) });
  }),

  'restocking.proposal': withStanding(({ sessionId, suggestions }, desk, standing) => {
    const session = desk.stores.restocking.get(sessionId);
    return session ? ok(shownProposal(session, suggestions ?? 20, desk, standing)) : notFound({ session: sessionId });
  }),

  'restocking.choose': withDesk(({ sessionId, sku, unit, quantity: typed }, desk) => {
    const session = openSession(desk, sessionId);
    if (!session.ok) return session;
    const quantity = typed === null ? null : parseCount(typed, 'point');
    if (quantity && !quantity.ok) return invalid('quantity', countMessages[quantity.error]);
    const product = desk.stores.catalog.product(sku);
    if (quantity && !product) return err(refused(refuse('unknownProduct', { sku })));
    if (quantity && !product?.packagings.some((packaging) => packaging.unit === unit)) return err(refused(refuse('unknownPackaging', { sku, unit })));
    desk.write(({ restocking }) => (quantity ? restocking.choose(sessionId, { sku, unit, quantity: quantity.value }) : restocking.unchoose(sessionId, sku)));
    return ok({});
  }),

  'restocking.grid': withStanding(({ sites, skus }, desk, standing) => {
    const unknown = sites.find((site) => !standing.account.sites.some(({ id }) => id === site));
    return unknown === undefined ? ok(shownGrid([...new Set(sites)], skus && [...new Set(skus)], desk, standing)) : err(refused(refuse('unknownSite', { site: unknown })));
  }),

  'restocking.toDraft': withStanding(({ sessionIds }, desk, standing, context) => {
    const sessions: RestockingSession[] = [];
    for (const sessionId of new Set(sessionIds)) {
      const session = openSession(desk, sessionId);
      if (!session.ok) return session;
      sessions.push(session.value);
    }
    return restockingDrafts(sessions, desk, standing, context.newId);
  }),

  'restocking.discard': withDesk(({ sessionId }, desk) => {
    const session = openSession(desk, sessionId);
    if (!session.ok) return session;
    desk.write((writer) => writer.restocking.save({ ...session.value, state: 'discarded', changedAt: desk.now().instant }));
    return ok({});
  }),
};

const countMessages: Readonly<Record<CountFault, string>> = {
  empty: 'empty: a count is needed, 0 for an empty shelf',
  unreadable: 'unreadable: digits, with a point before decimals',
  negative: 'negative: a shelf holds nothing or more',
  tooLarge: 'tooLarge: at most nine digits',
  barcode: 'barcode: this is a code, not a count',
};

function openSession(desk: Desk, sessionId: string): Result<RestockingSession, Failure> {
  const session = desk.stores.restocking.get(sessionId);
  if (!session) return notFound({ session: sessionId });
  return session.state === 'open' ? ok(session) : err(refused(refuse('notAllowedInState', { session: sessionId, state: session.state })));
}

const siteName = (desk: Desk, site: string): string => desk.stores.account.get()?.sites.find(({ id }) => id === site)?.name ?? site;

const parsOf = (desk: Desk, site: string): ReadonlyMap<string, { minimum: string; maximum: string }> =>
  new Map(desk.documents.parLevels(site).map(({ sku, minimum, maximum }) => [sku, { minimum, maximum }]));

/** Null where the product has no such packaging. What the packaging holds now is what was counted, whatever becomes of it later. */
function entryOf({ sku, packagings }: Product, unit: string, code: string, quantity: string, source: CountSource, at: string): NewCount | null {
  const content = packagings.find((packaging) => packaging.unit === unit)?.content;
  return content === undefined ? null : { code, sku, unit, quantity, baseQuantity: toPlainText(decimal(quantity).times(decimal(content))), source, at };
}

/** One durable transaction. `instead`: the sku whose earlier counts are taken back first. */
function countNow(desk: Desk, session: RestockingSession, entries: readonly NewCount[], at: string, instead: string | null = null): number {
  return desk.write(({ restocking }) => {
    if (instead !== null) restocking.takeBack(session.id, { sku: instead });
    restocking.save({ ...session, changedAt: at });
    return restocking.count(session.id, entries);
  });
}
