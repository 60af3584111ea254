import type { CommandPayload } from '#shared/contract/commands.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { DeskKnowledge } from './command-context.ts';

/** An order without an estimate as the person typed it, at the prices that they saw: what is left to show when the desk's own rule refuses it too. */
export function typedOrder(payload: CommandPayload<'order.placeDirect'>, { account, actor, book }: Pick<DeskKnowledge, 'account' | 'actor' | 'book'>, placedAt: Instant): Order {
  const places = minorUnitPlaces(account.currency);
  const { site, costCentre, channel, instruments, note, total } = payload;
  return {
    id: payload.orderId,
    number: null,
    account: account.id,
    state: 'placed',
    channel,
    site,
    costCentre,
    author: actor.id,
    quote: null,
    currency: account.currency,
    placedAt,
    receivedAt: null,
    confirmedAt: null,
    lines: payload.lines.map(({ id, sku, unit, quantity, seenPrice }) => ({
      id, sku, name: book().product(sku)?.name ?? sku, unit, quantity, free: '0', unitPrice: seenPrice ?? '0', list: null, promotions: [],
      net: toFixedText(decimal(quantity).times(decimal(seenPrice ?? '0')), places), vatCategory: null, confirmed: null, shipped: '0', cancelled: '0', answer: '',
    })),
    totals: { net: total, vat: toFixedText(decimal('0'), places), gross: total, vatByCategory: [] },
    instruments: [...instruments],
    allocation: [],
    hold: null,
    note,
  };
}
