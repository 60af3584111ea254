import { z } from 'zod';
import { quantityAnswer } from '#shared/domain/catalog/quantity-answer.ts';
import { listLine, listName, listRight, listSharing } from '#shared/domain/lists/product-list.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { documentTotals } from '#shared/domain/pricing/priced-line.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { act, query } from './operation.ts';

const listId = z.uuid();
const person = z.strictObject({ id: z.string(), name: z.string() });
const lineKey = listLine.pick({ sku: true, unit: true });
const right = z.enum(['own', ...listRight.options]);

export const listSummary = z.strictObject({
  id: listId,
  name: listName,
  owner: person,
  right,
  sharing: listSharing,
  lines: z.number().int(),
  changedAt: z.iso.datetime(),
  changedBy: person,
  deleted: z.boolean(),
  /** Something of it waits to be sent. */
  pending: z.boolean(),
  /** Something of it was refused. */
  attention: z.boolean(),
});

/** A line beside the product as it is today; `price` null = on request or gone. */
export const shownListLine = z.strictObject({
  ...listLine.shape,
  name: z.string().nullable(),
  ownNumber: z.string().nullable(),
  status: z.enum(['active', 'discontinued', 'unknown']),
  replacedBy: z.string().nullable(),
  quantityCheck: quantityAnswer,
  unitPrice: decimalText.nullable(),
  net: decimalText.nullable(),
  units: z.array(z.string()),
});

/** Lists of products that are ordered from again and again; private, or shared inside the company. */
export const listOperations = {
  'lists.list': query('Named lists that are mine or open to me, by name; deleted ones of mine among them.', {
    input: z.strictObject({ text: z.string().max(200).optional() }),
    output: z.strictObject({ lists: z.array(listSummary) }),
    reads: ['account', 'outbox', 'session'],
  }),
  'lists.get': query('One list with its products as they are today, what it would cost, and what of it was refused.', {
    input: z.strictObject({ listId }),
    output: z.strictObject({
      list: listSummary,
      lines: z.array(shownListLine),
      totals: documentTotals,
      currency: z.string(),
      members: z.array(person),
      /** What the seller's backend refused; `canRepeat`: it can be done over what stands there now. */
      attention: z.strictObject({ commandId: z.uuid(), kind: z.string(), refusal, canRepeat: z.boolean() }).nullable(),
    }),
    reads: ['account', 'outbox', 'catalog', 'prices', 'session'],
    isLong: true,
  }),
  'lists.create': act('A new list of mine, empty or with the lines of a draft or an order. Works offline, like every act on a list.', {
    input: z.strictObject({ name: listName, sharing: listSharing.optional(), from: z.union([z.strictObject({ draftId: z.uuid() }), z.strictObject({ orderId: z.string() })]).optional() }),
    output: z.strictObject({ listId, lines: z.number().int() }),
  }),
  'lists.rename': act('Another name.', { input: z.strictObject({ listId, name: listName }), output: z.strictObject({}) }),
  'lists.share': act('Opens a list to everyone in the company or to members, or closes it; by its owner.', { input: z.strictObject({ listId, sharing: listSharing }), output: z.strictObject({}) }),
  'lists.putLine': act('Adds a product (code, GTIN or own number) or changes its quantity, packaging or note. Without `unit` the packaging of the code, else the base unit.', {
    input: z.strictObject({ listId, sku: z.string().min(1).max(100), unit: z.string().max(10).optional(), quantity: z.string().max(30), note: z.string().max(500).optional() }),
    output: z.strictObject({ sku: z.string(), unit: z.string() }),
  }),
  'lists.removeLine': act('Takes a product out of a list.', { input: z.strictObject({ listId, ...lineKey.shape }), output: z.strictObject({}) }),
  'lists.moveLine': act('Puts a line to another place, counted from 0.', { input: z.strictObject({ listId, ...lineKey.shape, to: z.number().int().min(0) }), output: z.strictObject({}) }),
  'lists.delete': act('Deletes a list of mine; lists.restore brings it back.', { input: z.strictObject({ listId }), output: z.strictObject({}) }),
  'lists.restore': act('Brings a deleted list of mine back.', { input: z.strictObject({ listId }), output: z.strictObject({}) }),
  'lists.intoDraft': act('Puts the products of a list, or the lines named, into a draft (without one: a new draft). What cannot be ordered any more is left out and told.', {
    input: z.strictObject({ listId, draftId: z.uuid().optional(), lines: z.array(lineKey).min(1).max(2000).optional() }),
    output: z.strictObject({
      draftId: z.uuid(),
      added: z.number().int(),
      leftOut: z.array(z.strictObject({ sku: z.string(), name: z.string(), reason: z.enum(['unknownProduct', 'discontinued', 'unknownPackaging']), replacedBy: z.string().nullable() })),
    }),
  }),
  'lists.repeat': act('Does again what was refused: over the list as it stands now where somebody else was quicker; a new list without the products and members that are not there any more, which are told.', {
    input: z.strictObject({ commandId: z.uuid() }),
    output: z.strictObject({ listId, leftOut: z.strictObject({ skus: z.array(z.string()), members: z.array(z.string()) }) }),
  }),
};
