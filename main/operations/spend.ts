import { monthsBesideYearBefore, spendBy, type SpendQuestion } from '#shared/domain/orders/spend.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { ok } from '#shared/domain/result.ts';
import type { Handler } from './handler.ts';
import { shownHistory } from './shown-history.ts';
import { withStanding } from './with-desk.ts';

const yearDays = 365;
/** What has no category, site or cost centre. */
const none = '';

export const spendReport: Handler<'orders.spend'> = withStanding(({ by, from, to }, desk, { account, company, book, today }) => {
  const groupOf: Readonly<Record<Exclude<typeof by, 'month'>, SpendQuestion['groupOf']>> = {
    category: (_order, line) => book.product(line.sku)?.category.split(' > ')[0] ?? none,
    site: (order) => order.site ?? none,
    costCentre: (order) => order.costCentre ?? none,
  };
  const names: Readonly<Record<keyof typeof groupOf, (id: string) => string>> = {
    category: (id) => id,
    site: (id) => account.sites.find((site) => site.id === id)?.name ?? id,
    costCentre: (id) => account.costCentres.find((centre) => centre.id === id)?.name ?? id,
  };
  const span = { from: from ?? addDays(today, -yearDays), to: to ?? today };
  const question = { orders: shownHistory(desk).orders, currency: account.currency, timeZone: company.timeZone, ...span };
  if (by === 'month') {
    const { months, total, totalBefore } = monthsBesideYearBefore(question);
    return ok({ ...span, currency: account.currency, total, totalBefore, groups: months.map(({ month, ...figures }) => ({ id: month, name: month, ...figures })) });
  }
  const { groups, total } = spendBy({ ...question, groupOf: groupOf[by] });
  const named = groups.map(({ group, ...figures }) => ({ id: group, name: names[by](group), ...figures, before: null, move: null }));
  return ok({ ...span, currency: account.currency, total, totalBefore: null, groups: named.toSorted((one, other) => decimal(other.net).cmp(decimal(one.net)) || (one.name < other.name ? -1 : 1)) });
});
