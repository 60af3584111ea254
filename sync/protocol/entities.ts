import type { z } from 'zod';
import { account, card, parLevel } from '#shared/domain/accounts/account.ts';
import { ownNumber } from '#shared/domain/accounts/own-number.ts';
import { product } from '#shared/domain/catalog/product.ts';
import { company } from '#shared/domain/company/company.ts';
import { sharedDraftHead, sharedDraftLine } from '#shared/domain/drafts/shared-draft.ts';
import { ledgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { productList } from '#shared/domain/lists/product-list.ts';
import { order } from '#shared/domain/orders/order.ts';
import { creditStanding } from '#shared/domain/payment/instrument.ts';
import { priceList, priceRow } from '#shared/domain/pricing/price-list.ts';
import { promotion } from '#shared/domain/promotions/promotion.ts';
import { productTrend } from '#shared/domain/restocking/product-trend.ts';
import { quote } from '#shared/domain/quotes/quote.ts';

/** `least`: values that every row has. Columns after them came with a later version and travel only where they say something. */
type Entity<Schema extends z.ZodObject> = { readonly schema: Schema; readonly columns: readonly string[]; readonly least: number };

const entity = <Schema extends z.ZodObject>(schema: Schema, addedLater = 0): Entity<Schema> => {
  const columns = Object.keys(schema.shape);
  return { schema, columns, least: columns.length - addedLater };
};

/**
 * Everything that a feed can carry. A row travels as the array of its values in the order of `columns`
 * (the order of the domain schema), so that both sides compute the same digest over the same text. A column is added at the end only, and counted in
 * `addedLater`: rows published before it keep their digest, which both sides have written down.
 */
export const entities = {
  company: entity(company, 1),
  product: entity(product),
  priceList: entity(priceList),
  priceRow: entity(priceRow),
  promotion: entity(promotion),
  account: entity(account, 1),
  card: entity(card, 1),
  creditStanding: entity(creditStanding, 1),
  parLevel: entity(parLevel),
  ownNumber: entity(ownNumber),
  productList: entity(productList),
  quote: entity(quote),
  order: entity(order, 1),
  ledgerEntry: entity(ledgerEntry),
  productTrend: entity(productTrend),
  draft: entity(sharedDraftHead),
  draftLine: entity(sharedDraftLine),
} as const;

export type EntityName = keyof typeof entities;
export type EntityBody<Name extends EntityName> = z.infer<(typeof entities)[Name]['schema']>;
export const entityNames = Object.keys(entities) as EntityName[];

/** Body to wire values. The body must have come through the entity's schema: key order inside nested objects is the schema's. */
export function toWireValues(name: EntityName, body: Record<string, unknown>): unknown[] {
  const { columns, least } = entities[name];
  const values = columns.map((column) => body[column] ?? null);
  while (values.length > least && values.at(-1) === null) values.pop();
  return values;
}

/** Wire values to a body, unchecked; parse it with the entity's schema where it comes from outside. */
export function fromWireValues(name: EntityName, values: readonly unknown[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [index, column] of entities[name].columns.entries()) body[column] = values[index];
  return body;
}

/** Lines of a draft stand together in the order of the keys. */
export const draftLineKey = (draft: string, line: string): string => `${draft}|${line}`;

/** The key of a record inside its scope. */
export const entityKey = {
  company: () => 'company',
  product: (body: EntityBody<'product'>) => body.sku,
  priceList: (body: EntityBody<'priceList'>) => body.id,
  priceRow: (body: EntityBody<'priceRow'>) => `${body.sku}|${body.unit}|${body.minQuantity}|${body.validFrom ?? ''}`,
  promotion: (body: EntityBody<'promotion'>) => body.id,
  account: (body: EntityBody<'account'>) => body.id,
  card: (body: EntityBody<'card'>) => body.token,
  creditStanding: () => 'credit',
  parLevel: (body: EntityBody<'parLevel'>) => `${body.site}|${body.sku}`,
  ownNumber: (body: EntityBody<'ownNumber'>) => body.sku,
  productList: (body: EntityBody<'productList'>) => body.id,
  quote: (body: EntityBody<'quote'>) => body.id,
  order: (body: EntityBody<'order'>) => body.id,
  ledgerEntry: (body: EntityBody<'ledgerEntry'>) => body.number,
  productTrend: (body: EntityBody<'productTrend'>) => body.sku,
  draft: (body: EntityBody<'draft'>) => body.id,
  draftLine: ({ draft, id }: EntityBody<'draftLine'>) => draftLineKey(draft, id),
} as const satisfies { [Name in EntityName]: (body: EntityBody<Name>) => string };
