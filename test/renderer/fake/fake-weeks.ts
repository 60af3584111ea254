import { daysOfWeeks, purchasesOfWeeks } from '#shared/domain/purchases/purchase-weeks.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { addDays, dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import type { FakeHandlers } from './fake-handlers.ts';
import { fakeMemberNames, fakePerson, fakeTerms } from './fake-people.ts';

type Quote = OutputOf<'quotes.get'>;

/** The sample documents of today, one delivery of them late and one to come, by the rule of the host itself. */
export function fakeWeeks(quotes: readonly Quote[], orders: readonly Order[]): Pick<FakeHandlers, 'purchases.weeks'> {
  return {
    'purchases.weeks': () => {
      const now = new Date().toISOString();
      const { company } = fakeTerms;
      const today = dayOfInstant(now, company.timeZone);
      const promised = orders.map((order, at) => ({ ...order, lines: order.lines.map((line) => ({ ...line, promisedFor: at === 2 ? addDays(today, -1) : addDays(today, 3) })) }));
      const view = { now, calendar: company, me: fakePerson.memberId, memberNames: fakeMemberNames };
      const found = purchasesOfWeeks(quotes.map(({ quote }) => quote), promised, view);
      const purchases = found.flatMap((purchase): OutputOf<'purchases.weeks'>['purchases'] => {
        const quote = quotes.find((each) => each.quote.id === purchase.id);
        const order = orders.find((each) => each.id === purchase.id);
        if (quote) return [{ ...purchase, kind: 'estimate', state: quote.state, number: quote.quote.number, title: quote.quote.title, gross: quote.quote.current.totals.gross, currency: 'EUR', pending: quote.pending }];
        return order ? [{ ...purchase, kind: 'order', state: order.state, number: order.number, title: order.quote === null ? '' : 'Spa restock', gross: order.totals.gross, currency: 'EUR', pending: false }] : [];
      });
      return { today, days: daysOfWeeks(today, company), purchases, total: found.length, late: found.filter(({ next }) => next?.state === 'late').length };
    },
  };
}
