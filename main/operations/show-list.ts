import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import { rightOn, type ProductList } from '#shared/domain/lists/product-list.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer } from './handler.ts';
import { canRepeat } from './repeat-list.ts';
import type { Standing } from './with-desk.ts';

type ShownList = Answer<'lists.get'>;

/** Refused acts on lists that nobody has dealt with. */
export const listAttention = (desk: Desk): readonly OutboxEntry[] => desk.stores.outbox.needingAttention().filter(({ kind }) => kind === 'account.changeList');

export function summaryOfList(list: ProductList, desk: Desk, { account }: Standing): ShownList['list'] {
  const person = (id: string) => ({ id, name: account.members.find((member) => member.id === id)?.name ?? id });
  const { id, name, owner, sharing, lines, changedAt, changedBy, deleted } = list;
  return {
    id, name, sharing, changedAt, deleted,
    owner: person(owner),
    // Whoever it is closed to is never shown it.
    right: rightOn(list, { id: desk.identity.memberId }) ?? 'use',
    lines: lines.length,
    changedBy: person(changedBy),
    pending: desk.stores.outbox.pending(id).length > 0,
    attention: desk.stores.outbox.needingAttention(id).length > 0,
  };
}

/** A list with its products as they are today, its lines priced as one document. */
export function shownList(list: ProductList, desk: Desk, standing: Standing): ShownList {
  const { book, today, account } = standing;
  const numbers = desk.documents.ownNumbers();
  const priced = priceDocument({ lines: list.lines, day: today, channel: 'platform', codes: [] }, book);
  const lines = list.lines.map((line, at) => {
    const product = book.product(line.sku);
    return {
      ...line,
      name: product?.name ?? null,
      ownNumber: numbers.of(line.sku),
      status: product?.status ?? ('unknown' as const),
      replacedBy: product?.replacedBy ?? null,
      quantityCheck: checkQuantity(product, line.unit, line.quantity),
      unitPrice: priced.lines[at]?.unitPrice ?? null,
      net: priced.lines[at]?.net ?? null,
      units: (product?.packagings ?? []).map(({ unit }) => unit),
    };
  });
  const refusedEntry = listAttention(desk).find(({ documentId }) => documentId === list.id);
  return {
    list: summaryOfList(list, desk, standing),
    lines,
    totals: priced.totals,
    currency: account.currency,
    members: account.members.map(({ id, name }) => ({ id, name })),
    attention: refusedEntry?.refusal ? { commandId: refusedEntry.id, kind: refusedEntry.kind, refusal: refusedEntry.refusal, canRepeat: canRepeat(refusedEntry) } : null,
  };
}
