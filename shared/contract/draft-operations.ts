import { z } from 'zod';
import { quantityAnswer } from '#shared/domain/catalog/quantity-answer.ts';
import { draft, headFieldNames } from '#shared/domain/drafts/draft.ts';
import { columnPlaces, orderColumns, rowFaults } from '#shared/domain/drafts/order-table.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { documentTotals, linePrice } from '#shared/domain/pricing/priced-line.ts';
import { lineChange } from './line-change.ts';
import { broughtTable, reasonWords, rejectedRows } from './brought-table.ts';
import { act, query } from './operation.ts';

const lineValues = z.strictObject({
  sku: z.string().min(1).max(100),
  unit: z.string().min(1).max(10).optional(),
  /** As typed; an unreadable quantity is an error, never 1. */
  quantity: z.string().max(30),
  targetPrice: decimalText.nullable().optional(),
  note: z.string().max(500).optional(),
});

/** What was last paid for the product in this packaging, in an order of any channel; `order` is its id, `day` the seller's. */
const lastPaid = z.strictObject({ unitPrice: decimalText, day: z.iso.date(), order: z.string(), number: z.string().nullable(), channel });

/** A draft line beside today's product and price. `moved` tells what changed against the price seen when it was entered. */
export const pricedDraftLine = z.strictObject({
  id: z.uuid(),
  name: z.string().nullable(),
  price: linePrice,
  quantityCheck: quantityAnswer,
  moved: z.enum(['same', 'dearer', 'cheaper', 'gone', 'new']),
  status: z.enum(['active', 'discontinued', 'unknown']),
  replacedBy: z.string().nullable(),
  units: z.array(z.strictObject({ unit: z.string(), content: decimalText, minimum: decimalText, multiple: decimalText })),
  lastPaid: lastPaid.nullable(),
  /** What became of the line since it was ordered or its price was seen, and what can be done; null = nothing. */
  change: lineChange.nullable(),
});

export const draftOperations = {
  'drafts.list': query('My drafts, newest first.', {
    input: z.strictObject({ state: z.enum(['open', 'submitted']).optional() }),
    output: z.strictObject({
      drafts: z.array(z.strictObject({ id: z.uuid(), name: z.string(), state: z.enum(['open', 'submitted']), lines: z.number().int(), changedAt: z.iso.datetime(), becameQuote: z.uuid().nullable(), /** The draft that was sent before these edits of it came. */ leftOf: z.uuid().nullable() })),
    }),
    reads: ['drafts'],
  }),
  'drafts.get': query('A draft with today\'s price, quantity check and difference on each line, totals, and what stands in the way of sending it.', {
    input: z.strictObject({ draftId: z.uuid() }),
    output: z.strictObject({
      draft,
      lines: z.array(pricedDraftLine),
      /** The company's own numbers for the products in it, by sku; a product without one is left out. */
      ownNumbers: z.record(z.string(), z.string()),
      totals: documentTotals,
      day: z.iso.date(),
      /** Edits that can be taken back, and made again. */
      steps: z.strictObject({ undo: z.number().int(), redo: z.number().int() }),
      obstacles: z.array(z.strictObject({ lineId: z.uuid().nullable(), kind: z.string(), detail: z.record(z.string(), z.string()) })),
      /** This machine, as rival readings name it. */
      device: z.uuid(),
    }),
    reads: ['drafts', 'prices', 'catalog', 'account', 'orders'],
    isLong: true,
  }),
  'drafts.create': act('A new draft.', {
    input: z.strictObject({ name: z.string().min(1).max(120).optional(), site: z.string().optional(), costCentre: z.string().optional() }),
    output: z.strictObject({ draftId: z.uuid() }),
  }),
  'drafts.update': act('Changes the head of a draft; fields left out stay.', {
    input: z.strictObject({
      draftId: z.uuid(),
      name: z.string().min(1).max(120).optional(),
      site: z.string().nullable().optional(),
      costCentre: z.string().nullable().optional(),
      channel: channel.optional(),
      codes: z.array(z.string()).optional(),
      note: z.string().max(2000).optional(),
    }),
    output: z.strictObject({}),
  }),
  'drafts.putLine': act('Adds a line (no lineId) or changes one. A sku and unit already there is added to, not doubled. `sku` may be a code or GTIN.', {
    input: z.strictObject({ draftId: z.uuid(), lineId: z.uuid().optional(), line: lineValues }),
    output: z.strictObject({ lineId: z.uuid(), quantityCheck: quantityAnswer }),
  }),
  'drafts.editLines': act('Changes cells of many lines at once, as a range that is pasted or filled down: all of them or none, taken back in one step.', {
    input: z.strictObject({
      draftId: z.uuid(),
      lines: z.array(z.strictObject({ lineId: z.uuid(), quantity: z.string().optional(), unit: z.string().min(1).optional(), targetPrice: z.string().nullable().optional(), note: z.string().max(500).optional() })).min(1).max(5000),
    }),
    output: z.strictObject({}),
  }),
  'drafts.addTable': act(
    'Lines of a pasted table or of a CSV or XLSX file into a draft. Each row is read for itself; what cannot be read with certainty comes back with its reason, also as a CSV file to be mended and read again. With `preview` nothing is stored. The columns that were chosen for a table are remembered.',
    {
      input: z.strictObject({
        draftId: z.uuid(),
        ...broughtTable,
        decimals: z.enum(['point', 'comma']),
        /** Without it: by the words above the columns, or as they were chosen for such a table before. */
        columns: columnPlaces.optional(),
        reasons: reasonWords(rowFaults),
        preview: z.boolean(),
      }),
      output: z.strictObject({
        columns: columnPlaces,
        /** Columns that more than one heading claims; the first was taken. Empty where a person chose. */
        doubled: z.array(z.enum(orderColumns)),
        /** Words above the columns, or those of the first row. */
        heads: z.array(z.string()),
        accepted: z.array(z.strictObject({ row: z.number().int(), sku: z.string(), name: z.string(), unit: z.string(), quantity: decimalText })),
        ...rejectedRows(rowFaults),
      }),
    },
  ),
  'drafts.undo': act('Takes the last edit of an open draft back, also one of before a restart.', { input: z.strictObject({ draftId: z.uuid() }), output: z.strictObject({ done: z.boolean() }) }),
  'drafts.redo': act('Makes the edit again that was taken back last.', { input: z.strictObject({ draftId: z.uuid() }), output: z.strictObject({ done: z.boolean() }) }),
  'drafts.removeLine': act('Removes a line.', { input: z.strictObject({ draftId: z.uuid(), lineId: z.uuid() }), output: z.strictObject({}) }),
  'drafts.acceptPrices': act('Takes today\'s prices as seen, for the named lines or all.', {
    input: z.strictObject({ draftId: z.uuid(), lineIds: z.array(z.uuid()).optional() }),
    output: z.strictObject({}),
  }),
  'drafts.settle': act('Settles what two machines typed differently, on a line or in a field of the head: keeps the reading that stands, or takes a rival by its number from 0. Taking a deletion removes the line.', {
    input: z.strictObject({
      draftId: z.uuid(),
      place: z.union([z.strictObject({ lineId: z.uuid() }), z.strictObject({ field: z.enum(headFieldNames) })]),
      choice: z.union([z.literal('keep'), z.number().int().min(0)]),
    }),
    output: z.strictObject({}),
  }),
  'drafts.settleDoubled': act('Settles a product that stands on more than one line, as two machines may have added it: `together` makes one line of the sum, `only` keeps this line and removes the others.', {
    input: z.strictObject({ draftId: z.uuid(), lineId: z.uuid(), choice: z.enum(['together', 'only']) }),
    output: z.strictObject({}),
  }),
  'drafts.copy': act('A new draft with the lines of these, summed where alike, at today’s prices. Site, cost centre, channel and codes are those of the first. With `discard` the drafts that it was made of are discarded: they have become one.', {
    input: z.strictObject({ draftIds: z.array(z.uuid()).min(1).max(100), name: z.string().min(1).max(120), discard: z.boolean() }),
    output: z.strictObject({ draftId: z.uuid() }),
  }),
  'drafts.discard': act('Deletes an open draft, on every machine of its author; one that was changed on another meanwhile comes back. It is kept on this machine for `drafts.restore`.', {
    input: z.strictObject({
      draftId: z.uuid(),
      /** Drafts discarded under one id were discarded in one act, and are brought back together. */
      together: z.uuid().optional(),
      /** Not kept: what is taken back as soon as it was made. */
      forGood: z.boolean().optional(),
    }),
    output: z.strictObject({}),
  }),
  'drafts.lastDiscarded': query('What `drafts.restore` would bring back: what the last act on this machine discarded that was not taken back; null = nothing.', {
    input: z.strictObject({}),
    output: z.strictObject({
      act: z
        .strictObject({
          at: z.iso.datetime(),
          drafts: z.array(z.strictObject({ id: z.uuid(), name: z.string(), lines: z.number().int() })),
          /** The draft that was made of them, where they were merged. */
          merged: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
        })
        .nullable(),
    }),
    reads: ['drafts'],
  }),
  'drafts.restore': act('Brings discarded drafts back, whole, on every machine of their author: the named one alone, or (without `draftId`) all that the last act discarded. Drafts that were merged come back together, and what was made of them goes, unless it was edited since.', {
    input: z.strictObject({ draftId: z.uuid().optional() }),
    output: z.strictObject({
      /** Open again. One that another machine has sent meanwhile is not among them; what was typed here since then is, as a draft of its own. */
      drafts: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
      /** What was made of them was edited since, and stays beside them. */
      mergedStays: z.boolean(),
    }),
  }),
};
