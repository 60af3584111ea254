import { spendBy, type SpendQuestion } from '#shared/domain/orders/spend.ts';
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
  const groupOf: Readonly<Record<typeof by, SpendQuestion['groupOf']>> = {
    month: (_order, _line, day) => day.slice(0, 7),
    category: (_order, line) => book.product(line.sku)?.category.split(' > ')[0] ?? none,
    site: (order) => order.site ?? none,
    costCentre: (order) => order.costCentre ?? none,
  };
  const names: Readonly<Record<typeof by, (id: string) => string>> = {
    month: (id) => id,
    category: (id) => id,
    site: (id) => account.sites.find((site) => site.id === id)?.name ?? id,
    costCentre: (id) => account.costCentres.find((centre) => centre.id === id)?.name ?? id,
  };
  const span = { from: from ?? addDays(today, -yearDays), to: to ?? today };
  const { groups, total } = spendBy({ orders: shownHistory(desk).orders, currency: account.currency, timeZone: company.timeZone, ...span, groupOf: groupOf[by] });
  const named = groups.map(({ group, ...figures }) => ({ id: group, name: names[by](group), ...figures }));
  const inOrder = by === 'month' ? named.toSorted((one, other) => (one.id < other.id ? -1 : 1)) : named.toSorted((one, other) => decimal(other.net).cmp(decimal(one.net)) || (one.name < other.name ? -1 : 1));
  return ok({ ...span, currency: account.currency, total, groups: inOrder });
});
