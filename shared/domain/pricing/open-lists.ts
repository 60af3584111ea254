import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { explainStep } from './explain-step.ts';
import type { PriceBook } from './price-book.ts';
import type { Channel, PriceList } from './price-list.ts';
import type { ExplanationStep } from './priced-line.ts';

/** Which assigned lists may give a price, by priority number, then id; and one step for each assigned list that may not. */
export interface OpenLists {
  readonly open: readonly PriceList[];
  readonly shut: readonly ExplanationStep[];
}

/** Lists assigned to the account, valid on the day, of the account's currency and open to the channel (process.md, price resolution 1). */
export function openLists(book: PriceBook, day: CalendarDay, channel: Channel): OpenLists {
  const open: PriceList[] = [];
  const shut: ExplanationStep[] = [];
  for (const id of new Set(book.account.lists)) {
    const list = book.list(id);
    const objection = list ? objectionTo(list, book.account.currency, day, channel) : explainStep('list', id, 'notApplied', 'listUnknown');
    if (objection) shut.push(objection);
    else if (list) open.push(list);
  }
  open.sort(byPriority);
  shut.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { open, shut };
}

function byPriority(one: PriceList, other: PriceList): number {
  return one.priority - other.priority || (one.id < other.id ? -1 : 1);
}

function objectionTo(list: PriceList, currency: string, day: CalendarDay, channel: Channel): ExplanationStep | null {
  if (list.validFrom !== null && day < list.validFrom) return explainStep('list', list.id, 'notApplied', 'listNotYetValid', { name: list.name, validFrom: list.validFrom, day });
  if (list.validTo !== null && list.validTo < day) return explainStep('list', list.id, 'notApplied', 'listNoLongerValid', { name: list.name, validTo: list.validTo, day });
  if (list.currency !== currency) return explainStep('list', list.id, 'notApplied', 'listOtherCurrency', { name: list.name, currency: list.currency, asked: currency });
  if (list.channel !== null && list.channel !== channel) return explainStep('list', list.id, 'notApplied', 'listOtherChannel', { name: list.name, channel: list.channel, asked: channel });
  return null;
}
