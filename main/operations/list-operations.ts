import type { listOperations } from '#shared/contract/list-operations.ts';
import { type ListChange } from '#shared/domain/lists/change-list.ts';
import { listLinesOf, orderableLines } from '#shared/domain/lists/orderable-lines.ts';
import { rightOn, type ListLine, type ProductList } from '#shared/domain/lists/product-list.ts';
import { parseQuantity } from '#shared/domain/drafts/parse-quantity.ts';
import { putDraftLine } from '#shared/domain/drafts/put-draft-line.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { textFinder } from '#main/database/find-text.ts';
import type { Desk } from '#main/host/desk.ts';
import { actOnDocument } from './act-on-document.ts';
import { invalid, notFound, refused } from './failures.ts';
import type { Handler, Handlers } from './handler.ts';
import { newDraft, openDraft } from './open-draft.ts';
import { noteSeenPrices } from './price-draft.ts';
import { productByCode } from './product-codes.ts';
import { quantityMessages } from './quantity-messages.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { isInCatalog, lineIn, madeAgain, repeated, valuesOf } from './repeat-list.ts';
import { listAttention, shownList, summaryOfList } from './show-list.ts';
import { withStanding, type Standing } from './with-desk.ts';

const closed = { everyone: 'none' as const, members: [] };

/** The list, where it is open to whoever is signed in. */
function listOf(listId: string, desk: Desk): Result<ProductList, Failure> {
  const list = desk.documents.lists().find(({ id }) => id === listId);
  return list === undefined || rightOn(list, { id: desk.identity.memberId }) === null ? notFound({ list: listId }) : ok(list);
}

type Context = Parameters<Handler<'lists.rename'>>[1];

function act(listId: string, change: ListChange, desk: Desk, standing: Standing, context: Context): Result<null, Failure> {
  return actOnDocument({ kind: 'account.changeList', payload: { listId, change } }, context.newId(), desk, standing);
}

const keyOf = ({ sku, unit }: Pick<ListLine, 'sku' | 'unit'>) => ({ sku, unit });

function linesFrom(from: { draftId: string } | { orderId: string } | undefined, desk: Desk): ListLine[] | null {
  if (from === undefined) return [];
  if ('draftId' in from) {
    const draft = desk.stores.drafts.get(from.draftId);
    return draft === undefined ? null : listLinesOf(draft.lines);
  }
  const order = desk.documents.order(from.orderId)?.document;
  return order === undefined ? null : listLinesOf(order.lines.map(({ sku, unit, quantity }) => ({ sku, unit, quantity })));
}

export const listHandlers: Pick<Handlers, keyof typeof listOperations> = {
  'lists.list': withStanding(({ text = '' }, desk, standing) => {
    const isFound = textFinder(text);
    const me = { id: desk.identity.memberId };
    const lists = desk.documents.lists().filter((list) => {
      const right = rightOn(list, me);
      return right !== null && (!list.deleted || right === 'own') && isFound(list.name);
    });
    return ok({ lists: lists.map((list) => summaryOfList(list, desk, standing)).toSorted((one, other) => one.name.localeCompare(other.name)) });
  }),

  'lists.get': withStanding(({ listId }, desk, standing) => {
    const list = listOf(listId, desk);
    return list.ok ? ok(shownList(list.value, desk, standing)) : list;
  }),

  'lists.create': withStanding(({ name, sharing, from }, desk, standing, context) => {
    const card = refuseCardNumbers({ name });
    if (card) return card;
    const lines = linesFrom(from, desk);
    if (lines === null) return notFound({ ...from });
    // A draft may hold what the catalog no longer knows; a list begins with what can be looked up.
    const known = lines.filter(isInCatalog(standing));
    const listId = context.newId();
    const acted = act(listId, { part: 'new', name, sharing: sharing ?? closed, lines: known }, desk, standing, context);
    return acted.ok ? ok({ listId, lines: known.length }) : acted;
  }),

  'lists.rename': withStanding(({ listId, name }, desk, standing, context) => {
    const card = refuseCardNumbers({ name });
    if (card) return card;
    const list = listOf(listId, desk);
    if (!list.ok) return list;
    const acted = act(listId, { part: 'name', before: list.value.name, after: name }, desk, standing, context);
    return acted.ok ? ok({}) : acted;
  }),

  'lists.share': withStanding(({ listId, sharing }, desk, standing, context) => {
    const list = listOf(listId, desk);
    if (!list.ok) return list;
    const acted = act(listId, { part: 'sharing', before: list.value.sharing, after: sharing }, desk, standing, context);
    return acted.ok ? ok({}) : acted;
  }),

  'lists.putLine': withStanding(({ listId, sku: code, unit: wanted, quantity: typed, note }, desk, standing, context) => {
    const card = refuseCardNumbers({ note });
    if (card) return card;
    const list = listOf(listId, desk);
    if (!list.ok) return list;
    const quantity = parseQuantity(typed, 'point');
    if (!quantity.ok) return invalid('quantity', quantityMessages[quantity.error]);
    // A line may name a product that has left the catalog; its quantity can be changed all the same.
    const standingLine = wanted === undefined ? undefined : lineIn(list.value, code, wanted);
    const found = standingLine === undefined ? productByCode(code, desk) : undefined;
    if (standingLine === undefined && !found) return err(refused(refuse('unknownProduct', { sku: code })));
    const sku = standingLine?.sku ?? found?.product.sku ?? code;
    const unit = wanted ?? found?.unit ?? found?.product.baseUnit ?? '';
    const before = lineIn(list.value, sku, unit);
    const after = { quantity: quantity.value, note: note ?? before?.note ?? '' };
    const acted = act(listId, { part: 'lines', changes: [{ sku, unit, before: valuesOf(before), after }] }, desk, standing, context);
    return acted.ok ? ok({ sku, unit }) : acted;
  }),

  'lists.removeLine': withStanding(({ listId, sku, unit }, desk, standing, context) => {
    const list = listOf(listId, desk);
    if (!list.ok) return list;
    const before = lineIn(list.value, sku, unit);
    if (before === undefined) return notFound({ list: listId, sku });
    const acted = act(listId, { part: 'lines', changes: [{ sku, unit, before: valuesOf(before), after: null }] }, desk, standing, context);
    return acted.ok ? ok({}) : acted;
  }),

  'lists.moveLine': withStanding(({ listId, sku, unit, to }, desk, standing, context) => {
    const list = listOf(listId, desk);
    if (!list.ok) return list;
    const line = lineIn(list.value, sku, unit);
    if (line === undefined) return notFound({ list: listId, sku });
    const lines = list.value.lines.filter((other) => other !== line).toSpliced(to, 0, line).map(keyOf);
    const acted = act(listId, { part: 'order', lines }, desk, standing, context);
    return acted.ok ? ok({}) : acted;
  }),

  'lists.delete': withStanding(({ listId }, desk, standing, context) => {
    const acted = act(listId, { part: 'deleted', deleted: true }, desk, standing, context);
    return acted.ok ? ok({}) : acted;
  }),

  'lists.restore': withStanding(({ listId }, desk, standing, context) => {
    const acted = act(listId, { part: 'deleted', deleted: false }, desk, standing, context);
    return acted.ok ? ok({}) : acted;
  }),

  'lists.intoDraft': withStanding(({ listId, draftId, lines: chosen }, desk, standing, context) => {
    const list = listOf(listId, desk);
    if (!list.ok) return list;
    const open = draftId === undefined ? ok(newDraft(context.newId(), desk, { name: list.value.name })) : openDraft(desk, draftId);
    if (!open.ok) return open;
    const wanted = chosen === undefined ? list.value.lines : list.value.lines.filter(({ sku, unit }) => chosen.some((line) => line.sku === sku && line.unit === unit));
    const { taken, leftOut } = orderableLines(wanted, (sku) => standing.book.product(sku));
    let draft = open.value;
    for (const { sku, unit, quantity, note } of taken) {
      const put = putDraftLine(draft, { newLineId: context.newId(), sku, unit, quantity, ...(note === '' ? {} : { note }) }, standing.now);
      if (!put.ok) return err(refused(put.error));
      draft = put.value.draft;
    }
    desk.write((writer) => writer.drafts.save(noteSeenPrices(open.value, draft, standing)));
    return ok({
      draftId: draft.id,
      added: taken.length,
      leftOut: leftOut.map(({ line, reason, product }) => ({ sku: line.sku, name: product?.name ?? line.sku, reason, replacedBy: product?.replacedBy ?? null })),
    });
  }),

  'lists.repeat': withStanding(({ commandId }, desk, standing, context) => {
    const entry = listAttention(desk).find(({ id }) => id === commandId);
    if (entry === undefined || entry.command.kind !== 'account.changeList') return notFound({ command: commandId });
    const { listId, change } = entry.command.payload;
    const list = change.part === 'new' ? ok(null) : listOf(listId, desk);
    if (!list.ok) return list;
    const changes = [entry, ...desk.stores.outbox.heldBackBehind(commandId)].flatMap(({ command }) => (command.kind === 'account.changeList' ? [command.payload.change] : []));
    const again = list.value === null ? madeAgain(listId, changes, desk, standing) : repeated(changes, list.value);
    if (again === null) return err(refused(refuse('notAllowedInState', { list: listId })));
    const acted = act(listId, again.change, desk, standing, context);
    return acted.ok ? ok({ listId, leftOut: again.leftOut }) : acted;
  }),
};
