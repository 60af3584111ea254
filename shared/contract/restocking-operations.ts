import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { keptReason, restockLine, unmetNeed } from '#shared/domain/restocking/restock-line.ts';
import { countRowFaults } from '#shared/domain/restocking/parse-count.ts';
import { countSource, restockingSession } from '#shared/domain/restocking/restocking-session.ts';
import { suggestionReason } from '#shared/domain/restocking/suggestion.ts';
import { reasonWords, rejectedRows } from './brought-table.ts';
import { act, query } from './operation.ts';

const sessionId = z.uuid();
const sku = z.string().min(1).max(100);
/** As typed; may be 0. An unreadable count is an error, never a guess. */
const typedCount = z.string().max(30);

const shownUnit = z.strictObject({ unit: z.string(), content: decimalText, minimum: decimalText, multiple: decimalText });
const shownProduct = z.strictObject({ sku, name: z.string(), baseUnit: z.string(), status: z.enum(['active', 'discontinued']), units: z.array(shownUnit) });
const parFigures = z.strictObject({ minimum: decimalText, maximum: decimalText });

/** One product of the counted list: the sum of its counts in base units. `newest` is the number of its latest count. */
export const countedLine = z.strictObject({
  sku,
  name: z.string(),
  baseUnit: z.string(),
  baseQuantity: decimalText,
  counts: z.number().int(),
  newest: z.number().int(),
  par: parFigures.nullable(),
});
const unknownCode = z.strictObject({ seq: z.number().int(), code: z.string(), quantity: decimalText.nullable(), at: z.iso.datetime() });

const sessionRow = restockingSession.extend({ counted: z.number().int(), unknown: z.number().int() });

/** A proposed line as it stands: proposed, changed or added by a person. `price` is the unit price today, null = on request. */
export const proposedLine = restockLine.omit({ reason: true }).extend({
  name: z.string(),
  baseUnit: z.string(),
  units: z.array(shownUnit),
  /** What the rules proposed; null = added by a person. */
  proposed: restockLine.nullable(),
  /** The quantity or packaging is a person's. */
  chosen: z.boolean(),
  fits: z.boolean(),
  nearestAbove: decimalText.nullable(),
  unitPrice: decimalText.nullable(),
  net: decimalText.nullable(),
});

const suggestion = z.strictObject({ sku, name: z.string(), baseUnit: z.string(), unit: z.string(), quantity: decimalText, reason: suggestionReason });

const gridCell = z.strictObject({ site: z.string(), counted: decimalText.nullable(), onOrder: decimalText, par: parFigures.nullable(), unit: z.string(), quantity: decimalText, chosen: z.boolean(), fits: z.boolean() });
const gridPrice = z.strictObject({ unit: z.string(), quantity: decimalText, unitPrice: decimalText.nullable(), separately: decimalText.nullable(), tierFrom: decimalText.nullable(), next: z.strictObject({ more: decimalText, unitPrice: decimalText }).nullable() });

export const restockingOperations = {
  'restocking.list': query('Restocking sessions, newest first, without those that were discarded; and the sites that one can be started for.', {
    input: z.strictObject({}),
    output: z.strictObject({ sessions: z.array(sessionRow), sites: z.array(z.strictObject({ id: z.string(), name: z.string(), parLevels: z.number().int() })) }),
    reads: ['restocking', 'account'],
  }),
  'restocking.start': act('Starts counting at a site; a session of that site that is still open goes on instead.', {
    input: z.strictObject({ site: z.string() }),
    output: z.strictObject({ sessionId, resumed: z.boolean() }),
  }),
  'restocking.get': query('A session: what is counted, newest first; codes that nobody knows; par products not counted yet.', {
    input: z.strictObject({ sessionId }),
    output: z.strictObject({ session: restockingSession, siteName: z.string(), counted: z.array(countedLine), unknown: z.array(unknownCode), uncounted: z.number().int(), parLevels: z.number().int(), lastSeq: z.number().int() }),
    reads: ['restocking', 'catalog', 'account'],
    isLong: true,
  }),
  'restocking.lookUp': query('What a typed or scanned code is: the product, the packaging that the barcode names, and what is counted of it already; null = nobody knows the code.', {
    input: z.strictObject({ sessionId, code: z.string().min(1).max(100) }),
    output: z.strictObject({ found: z.strictObject({ product: shownProduct, unit: z.string(), counted: decimalText.nullable(), par: parFigures.nullable() }).nullable() }),
    reads: ['restocking', 'catalog', 'account'],
  }),
  'restocking.count': act('Adds one count of a code or GTIN; counts of one product add up. On the disk when it answers. A code that nobody knows is kept for later. `replace` = this is the whole count of the product.', {
    input: z.strictObject({ sessionId, code: z.string().min(1).max(100), quantity: typedCount, unit: z.string().min(1).max(10).optional(), source: countSource.optional(), replace: z.boolean().optional() }),
    output: z.strictObject({ seq: z.number().int(), known: z.strictObject({ sku, name: z.string(), unit: z.string(), quantity: decimalText, baseUnit: z.string(), total: decimalText }).nullable() }),
  }),
  'restocking.remove': act('Takes every count of a product back, or one count by its number.', {
    input: z.strictObject({ sessionId, sku: sku.optional(), seq: z.number().int().optional() }),
    output: z.strictObject({ takenBack: z.number().int() }),
  }),
  'restocking.undo': act('Takes the newest count back and tells what it was.', {
    input: z.strictObject({ sessionId }),
    output: z.strictObject({ takenBack: z.strictObject({ seq: z.number().int(), code: z.string(), quantity: decimalText.nullable() }).nullable() }),
  }),
  'restocking.importFile': act('Counts of a CSV or XLSX file (columns code, quantity, unit; a first line of headings is skipped). Rows of one product add up; rejected rows come back with their reasons, also as a CSV file.', {
    input: z.strictObject({ sessionId, name: z.string().min(1).max(255), base64: z.string().max(7_000_000), decimals: z.enum(['point', 'comma']).optional(), reasons: reasonWords(countRowFaults) }),
    output: z.strictObject({ counted: z.number().int(), products: z.number().int(), ...rejectedRows(countRowFaults) }),
  }),
  'restocking.proposal': query('What to order for the site and why, what needs nothing, what cannot be ordered, and what may be bought as well. A person\'s own quantities stand over the proposed ones.', {
    input: z.strictObject({ sessionId, suggestions: z.number().int().min(0).max(100).optional() }),
    output: z.strictObject({
      lines: z.array(proposedLine),
      kept: z.array(z.strictObject({ sku, name: z.string(), reason: keptReason })),
      unmet: z.array(unmetNeed.extend({ name: z.string() })),
      uncounted: z.array(z.strictObject({ sku, name: z.string() })),
      suggestions: z.array(suggestion),
      net: decimalText,
      day: z.iso.date(),
    }),
    reads: ['restocking', 'catalog', 'prices', 'account', 'orders', 'outbox'],
    isLong: true,
  }),
  'restocking.choose': act('A person\'s own quantity for a product, in any packaging; 0 leaves it out, null takes the proposal again.', {
    input: z.strictObject({ sessionId, sku, unit: z.string().min(1).max(10), quantity: typedCount.nullable() }),
    output: z.strictObject({}),
  }),
  'restocking.grid': query('Sites side by side for chosen products: counted, on order, par level and quantity of each, and the price of their sum with the tier it reaches. Without skus: whatever any open session of these sites proposes.', {
    input: z.strictObject({ sites: z.array(z.string()).min(1).max(50), skus: z.array(sku).max(500).optional() }),
    output: z.strictObject({
      sites: z.array(z.strictObject({ id: z.string(), name: z.string(), sessionId: sessionId.nullable() })),
      rows: z.array(z.strictObject({ product: shownProduct, cells: z.array(gridCell), total: decimalText, price: gridPrice.nullable() })),
      currency: z.string(),
    }),
    reads: ['restocking', 'catalog', 'prices', 'account', 'orders', 'outbox'],
    isLong: true,
  }),
  'restocking.toDraft': act('Makes a draft for each session of what it proposes; the sessions are closed.', {
    input: z.strictObject({ sessionIds: z.array(sessionId).min(1).max(50) }),
    output: z.strictObject({ drafts: z.array(z.strictObject({ sessionId, draftId: z.uuid(), lines: z.number().int() })) }),
  }),
  'restocking.discard': act('Gives a session up. What was counted is kept on this machine, but shown no more.', { input: z.strictObject({ sessionId }), output: z.strictObject({}) }),
};
