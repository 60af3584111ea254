import type { Command } from '#shared/contract/commands.ts';
import type { orderActOperations } from '#shared/contract/order-act-operations.ts';
import { likelyDuplicates } from '#shared/domain/orders/likely-duplicate.ts';
import { orderedElsewhere } from '#shared/domain/orders/match-to-quote.ts';
import { notTaken } from '#shared/domain/orders/not-taken.ts';
import { takePart } from '#shared/domain/orders/take-part.ts';
import { ok } from '#shared/domain/result.ts';
import type { Desk } from '#main/host/desk.ts';
import { actOnDocument } from './act-on-document.ts';
import { directOrderOf, foreseeDirectOrder } from './direct-order.ts';
import { notFound } from './failures.ts';
import type { Handlers, Outcome } from './handler.ts';
import { openDraft } from './open-draft.ts';
import type { OperationContext } from './operation-context.ts';
import { refuseUnsettled, sendingDraft } from './send-edits.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { duplicateOf } from './show-order.ts';
import { withDesk, withStanding, type Standing } from './with-desk.ts';

export const orderActHandlers: Pick<Handlers, keyof typeof orderActOperations> = {
  'orders.ofQuote': withDesk(({ quoteId }, desk) => {
    const shown = desk.documents.quote(quoteId);
    if (!shown) return notFound({ quote: quoteId });
    const quote = shown.document;
    const orders = desk.stores.orders.all();
    const order = quote.order === null ? undefined : desk.documents.order(quote.order)?.document;
    const elsewhere = orderedElsewhere(quote, orders);
    const known = new Set(elsewhere.map(({ id }) => id));
    const isOpen = quote.state !== 'ordered' && quote.state !== 'declined' && quote.state !== 'withdrawn';
    const likely = isOpen ? likelyDuplicates({ lines: quote.current.lines, quote: null, now: desk.now().instant }, orders) : [];
    const refused = shown.attention?.command;
    return ok({
      notTaken: order ? notTaken(quote, order) : [],
      elsewhere: elsewhere.map(({ id, number, channel, placedAt }) => ({ order: id, number, channel, placedAt })),
      duplicates: likely.filter(({ order: found }) => found.channel !== quote.channel && found.quote === null && !known.has(found.id)).map(duplicateOf),
      kept: refused?.kind === 'order.place' ? refused.payload : null,
    });
  }),

  'orders.foreseePart': withStanding(({ quoteId, lines }, desk, { company, book }) => {
    const quote = desk.documents.quote(quoteId)?.document;
    if (!quote) return notFound({ quote: quoteId });
    const part = takePart(quote.current, lines, { currency: quote.currency, rates: company.vat, product: (sku) => book.product(sku) });
    if (!part.ok) return ok({ totals: null, lines: [], refusal: part.error });
    return ok({ totals: part.value.totals, lines: part.value.lines.map(({ id, quantity, free, net }) => ({ line: id, quantity, free, net })), refusal: null });
  }),

  'orders.foreseeDirect': withStanding(({ draftId, instruments }, desk, standing) => {
    const draft = desk.stores.drafts.get(draftId);
    return draft ? ok(foreseeDirectOrder(draft, instruments ?? [], desk, standing)) : notFound({ draft: draftId });
  }),

  'orders.placeDirect': withStanding(({ draftId, instruments, note }, desk, standing, context) => {
    const open = openDraft(desk, draftId);
    if (!open.ok) return open;
    const draft = open.value;
    const card = refuseCardNumbers({ note, 'draft.note': draft.note, ...Object.fromEntries(draft.lines.map((line) => [`line ${line.id}`, line.note])) });
    if (card) return card;
    const unsettled = refuseUnsettled(draft);
    if (unsettled) return unsettled;
    const sending = sendingDraft(draft, desk, context.newId);
    const payload = { ...directOrderOf(draft, { orderId: context.newId(), instruments, note: note ?? draft.note }, standing), draft: sending.draft };
    const acted = actOnDocument({ kind: 'order.placeDirect', payload }, context.newId(), desk, standing, (writer) => {
      sending.sendEdits(writer);
      writer.drafts.save({ ...draft, state: 'submitted', becameOrder: payload.orderId, changedAt: standing.now });
    });
    return acted.ok ? ok({ orderId: payload.orderId }) : acted;
  }),

  'orders.requestChange': withStanding(({ orderId, lines, note }, desk, standing, context) =>
    actOnOrder({ kind: 'order.requestChange', payload: { orderId, requestId: context.newId(), lines, note } }, desk, standing, context),
  ),

  'orders.requestCancellation': withStanding(({ orderId, note }, desk, standing, context) =>
    actOnOrder({ kind: 'order.requestCancellation', payload: { orderId, requestId: context.newId(), note } }, desk, standing, context),
  ),

  'orders.answerChange': withStanding((payload, desk, standing, context) => actOnOrder({ kind: 'order.answerChange', payload }, desk, standing, context)),

  'orders.matchToQuote': withStanding((payload, desk, standing, context) => actOnOrder({ kind: 'order.matchToQuote', payload }, desk, standing, context)),
};

function actOnOrder(command: Command, desk: Desk, standing: Standing, context: OperationContext): Outcome<'orders.answerChange'> {
  const card = refuseCardNumbers('note' in command.payload ? { note: command.payload.note } : {});
  if (card) return card;
  const acted = actOnDocument(command, context.newId(), desk, standing);
  return acted.ok ? ok({}) : acted;
}
