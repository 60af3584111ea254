import type { CommandPayload } from '#shared/contract/commands.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { directRefusal } from '#shared/domain/orders/place-direct-order.ts';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { refuse } from '#shared/domain/refusal.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer } from './handler.ts';
import { priceDraft } from './price-draft.ts';
import type { Standing } from './with-desk.ts';

interface DirectHead {
  readonly orderId: string;
  readonly instruments: readonly PaymentInstrument[];
  readonly note: string;
}

/** A draft as the command that orders it at today's prices, which are the prices that the person saw. */
export function directOrderOf(draft: Draft, { orderId, instruments, note }: DirectHead, standing: Standing): CommandPayload<'order.placeDirect'> {
  const { lines, totals } = priceDraft(draft, standing);
  const { site, costCentre, channel, codes } = draft;
  return {
    orderId,
    site,
    costCentre,
    channel,
    codes,
    lines: lines.map(({ line: { id, sku, unit, quantity, targetPrice, note: lineNote }, price }) => ({ id, sku, unit, quantity, targetPrice, seenPrice: price.unitPrice, note: lineNote })),
    total: totals.gross,
    instruments: [...instruments],
    note,
  };
}

/** Whether the draft may be ordered without an estimate, by the rule that judges the order. */
export function foreseeDirectOrder(draft: Draft, instruments: readonly PaymentInstrument[], desk: Desk, standing: Standing): Answer<'orders.foreseeDirect'> {
  const { book, company, account, now } = standing;
  const { lines, totals } = priceDraft(draft, standing);
  const told = { gross: totals.gross, currency: account.currency };
  const actor = account.members.find(({ id }) => id === desk.identity.memberId);
  if (!actor?.roles.includes('buyer')) return { ...told, refusal: refuse('notYourRole', { role: 'buyer' }) };
  const priced = { totals, lines: lines.map(({ line, price }) => ({ ...price, name: book.product(line.sku)?.name ?? line.sku, category: book.product(line.sku)?.category ?? '' })) };
  const facts = () =>
    historyFacts({ account, orders: desk.stores.orders.all(), quotes: desk.stores.quotes.all(), now, timeZone: company.timeZone, costCentre: draft.costCentre });
  return { ...told, refusal: directRefusal({ lines: draft.lines, costCentre: draft.costCentre, instruments }, { actor, company, account, facts, priced, now }) };
}
