import type { draftOperations } from '#shared/contract/draft-operations.ts';
import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { comparePrices } from '#shared/domain/drafts/compare-prices.ts';
import { doubledObstacles, settleDoubled } from '#shared/domain/drafts/doubled-lines.ts';
import { draftObstacles } from '#shared/domain/drafts/draft-obstacles.ts';
import { parseQuantity } from '#shared/domain/drafts/parse-quantity.ts';
import { editDraftLines, type LineEdits } from '#shared/domain/drafts/edit-lines.ts';
import { settleRival } from '#shared/domain/drafts/settle-rival.ts';
import { putDraftLine } from '#shared/domain/drafts/put-draft-line.ts';
import { lastPaidPrices } from '#shared/domain/orders/last-paid.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import type { Desk } from '#main/host/desk.ts';
import { addTable } from './add-table.ts';
import { copyDrafts, discardDraft } from './copy-drafts.ts';
import { invalid, notFound, refused } from './failures.ts';
import type { Answer, Handlers } from './handler.ts';
import { changeOfLine } from './line-changes.ts';
import { newDraft, openDraft } from './open-draft.ts';
import { noteSeenPrices, priceDraft, withSeenPrices, type PricedDraft } from './price-draft.ts';
import { lastDiscarded, restoreDrafts } from './restore-drafts.ts';
import { ownNumbersOf, productByCode } from './product-codes.ts';
import { quantityMessages } from './quantity-messages.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { withDesk, withStanding, type Standing } from './with-desk.ts';

function step(side: 'past' | 'future') {
  return withDesk<'drafts.undo' | 'drafts.redo'>(({ draftId }, desk) => {
    const draft = openDraft(desk, draftId);
    return draft.ok ? ok({ done: desk.write((writer) => writer.drafts.step(draftId, side, desk.now().instant)) }) : draft;
  });
}

export const draftHandlers: Pick<Handlers, keyof typeof draftOperations> = {
  'drafts.list': withDesk(({ state }, desk) => ok({ drafts: desk.stores.drafts.list(state) })),

  'drafts.get': withStanding(({ draftId }, desk, standing) => {
    const draft = desk.stores.drafts.get(draftId);
    if (!draft) return notFound({ draft: draftId });
    const priced = priceDraft(draft, standing);
    const { account, book, company, today } = standing;
    const lastPaid = lastPaidPrices(desk.stores.orders.all(), account.currency, company.timeZone);
    const obstacles = draftObstacles(draft, {
      purpose: 'quote',
      account,
      unitPrices: priced.lines.map(({ price }) => price.unitPrice),
      product: (sku) => book.product(sku),
    });
    const lines = priced.lines.map((entry) => ({
      ...shownLine(entry, standing),
      lastPaid: lastPaid(entry.line.sku, entry.line.unit),
      change: changeOfLine(entry, draft, standing),
    }));
    return ok({ draft, lines, ownNumbers: ownNumbersOf(draft.lines, desk), totals: priced.totals, day: today, steps: desk.stores.drafts.steps(draftId), obstacles: [...doubledObstacles(draft.lines), ...obstacles], device: desk.stores.settings.deviceId() });
  }),

  'drafts.create': withDesk((values, desk, context) => {
    const card = refuseCardNumbers({ name: values.name });
    if (card) return card;
    const draft = newDraft(context.newId(), desk, values);
    desk.write((writer) => writer.drafts.save(draft));
    return ok({ draftId: draft.id });
  }),

  'drafts.update': withStanding(({ draftId, ...values }, desk, standing) => {
    const card = refuseCardNumbers({ name: values.name, note: values.note });
    if (card) return card;
    const draft = openDraft(desk, draftId);
    if (!draft.ok) return draft;
    const changed = { ...draft.value, ...definedOnly(values), changedAt: standing.now };
    desk.write((writer) => writer.drafts.save(noteSeenPrices(draft.value, changed, standing)));
    return ok({});
  }),

  'drafts.putLine': withStanding(({ draftId, lineId, line }, desk, standing, context) => {
    const card = refuseCardNumbers({ 'line.note': line.note });
    if (card) return card;
    const draft = openDraft(desk, draftId);
    if (!draft.ok) return draft;
    const quantity = parseQuantity(line.quantity, 'point');
    if (!quantity.ok) return invalid('line.quantity', quantityMessages[quantity.error]);
    const found = productByCode(line.sku, desk);
    if (!found) return err(refused(refuse('unknownProduct', { sku: line.sku })));
    const unit = line.unit ?? draft.value.lines.find((known) => known.id === lineId)?.unit ?? found.unit ?? found.product.baseUnit;
    const put = putDraftLine(
      draft.value,
      { lineId, newLineId: context.newId(), sku: found.product.sku, unit, quantity: quantity.value, targetPrice: line.targetPrice, note: line.note },
      standing.now,
    );
    if (!put.ok) return err(refused(put.error));
    desk.write((writer) => writer.drafts.save(noteSeenPrices(draft.value, put.value.draft, standing)));
    const placed = put.value.draft.lines.find((known) => known.id === put.value.lineId);
    return ok({ lineId: put.value.lineId, quantityCheck: checkQuantity(found.product, unit, placed?.quantity ?? quantity.value) });
  }),

  'drafts.editLines': withStanding(({ draftId, lines }, desk, standing) => {
    const card = refuseCardNumbers(Object.fromEntries(lines.map(({ lineId, note }) => [`note of ${lineId}`, note])));
    if (card) return card;
    const draft = openDraft(desk, draftId);
    if (!draft.ok) return draft;
    const read: LineEdits[] = [];
    for (const [at, edit] of lines.entries()) {
      const quantity = edit.quantity === undefined ? ok(undefined) : parseQuantity(edit.quantity, 'point');
      if (!quantity.ok) return invalid(`lines.${at}.quantity`, quantityMessages[quantity.error]);
      read.push({ ...edit, quantity: quantity.value });
    }
    const edited = editDraftLines(draft.value, read, standing.now);
    if (!edited.ok) return err(refused(edited.error));
    desk.write((writer) => writer.drafts.save(noteSeenPrices(draft.value, edited.value, standing)));
    return ok({});
  }),

  'drafts.addTable': addTable,

  'drafts.undo': step('past'),
  'drafts.redo': step('future'),

  'drafts.removeLine': withStanding(({ draftId, lineId }, desk, standing) => {
    const draft = openDraft(desk, draftId);
    if (!draft.ok) return draft;
    const lines = draft.value.lines.filter((line) => line.id !== lineId);
    if (lines.length === draft.value.lines.length) return notFound({ draft: draftId, line: lineId });
    desk.write((writer) => writer.drafts.save(noteSeenPrices(draft.value, { ...draft.value, lines, changedAt: standing.now }, standing)));
    return ok({});
  }),

  'drafts.acceptPrices': withStanding(({ draftId, lineIds }, desk, standing) => {
    const draft = openDraft(desk, draftId);
    if (!draft.ok) return draft;
    const accepted = withSeenPrices(draft.value, (line) => lineIds?.includes(line.id) ?? true, standing);
    desk.write((writer) => writer.drafts.save({ ...accepted, changedAt: standing.now }));
    return ok({});
  }),

  'drafts.copy': copyDrafts,

  'drafts.discard': withDesk(({ draftId, together, forGood }, desk, context) => {
    const draft = openDraft(desk, draftId);
    if (!draft.ok) return draft;
    const at = desk.now().instant;
    const act = forGood === true ? null : { id: together ?? context.newId(), at, mergedInto: null };
    desk.write((writer) => discardDraft(draft.value, { writer, newId: context.newId, at, act }));
    return ok({});
  }),
  'drafts.lastDiscarded': lastDiscarded,
  'drafts.restore': restoreDrafts,

  'drafts.settle': withStanding(({ draftId, place, choice }, desk, standing) => settled(draftId, desk, standing, (draft) => settleRival(draft, place, choice, standing.now))),

  'drafts.settleDoubled': withStanding(({ draftId, lineId, choice }, desk, standing) => settled(draftId, desk, standing, (draft) => settleDoubled(draft, lineId, choice, standing.now))),
};

/** What two machines typed, settled by a person's choice: an edit of the open draft like any other. */
function settled(draftId: string, desk: Desk, standing: Standing, rule: (draft: Draft) => Result<Draft, Refusal>): Result<Record<string, never>, Failure> {
  const draft = openDraft(desk, draftId);
  if (!draft.ok) return draft;
  const after = rule(draft.value);
  if (!after.ok) return err(refused(after.error));
  desk.write((writer) => writer.drafts.save(noteSeenPrices(draft.value, after.value, standing)));
  return ok({});
}

/** Fields left out stay: an undefined value must not overwrite. */
function definedOnly<Values extends object>(values: Values): { [Key in keyof Values]: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Key in keyof Values]: Exclude<Values[Key], undefined> };
}

function shownLine({ line, price }: PricedDraft['lines'][number], { book }: Standing): Omit<Answer<'drafts.get'>['lines'][number], 'lastPaid' | 'change'> {
  const product = book.product(line.sku);
  return {
    id: line.id,
    name: product?.name ?? null,
    price,
    quantityCheck: checkQuantity(product, line.unit, line.quantity),
    moved: line.seen === null ? 'same' : comparePrices(line.seen.unitPrice, price.unitPrice).moved,
    status: product?.status ?? 'unknown',
    replacedBy: product?.replacedBy ?? null,
    units: (product?.packagings ?? []).map(({ unit, content, minimum, multiple }) => ({ unit, content, minimum, multiple })),
  };
}
