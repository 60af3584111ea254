import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';

export type Weeks = OutputOf<'purchases.weeks'>;
export type WeeksPurchase = Weeks['purchases'][number];
export type WeeksMark = WeeksPurchase['marks'][number];

export const pathOf = ({ kind, id }: WeeksPurchase): string => (kind === 'estimate' ? paths.estimate(id) : paths.order(id));

/** What the plot and the table say of a purchase, in the same words. */
export function useWeeksText() {
  const messages = useMessages();
  const format = useFormat();
  const kind = (mark: WeeksMark['kind']): string => (mark === 'answer' || mark === 'delivery' ? messages(`weeks.mark.${mark}`) : messages(`timeline.step.${mark}`));
  const date = (mark: WeeksMark): string => `${kind(mark.kind)} ${format.day(mark.day)}`;
  const daysLeft = ({ next, workingDaysLeft }: WeeksPurchase): string | null => (next === null || workingDaysLeft === null ? null : next.state === 'late' ? messages('weeks.late') : messages('timeline.workingDays', { count: workingDaysLeft }));
  return {
    kind,
    /** "Order by 27 Nov 2026". */
    date,
    daysLeft,
    /** Every date, the late ones said to be so. */
    dates: ({ marks }: WeeksPurchase): string[] => marks.map((mark) => (mark.state === 'late' ? messages('weeks.lateSince', { date: date(mark) }) : date(mark))),
    title: ({ kind: of, number, title }: WeeksPurchase): string => [number ?? messages(of === 'order' ? 'orders.noNumber' : 'estimates.noNumberYet'), title].filter((part) => part !== '').join(' · '),
    /** The date that counts and how long it is until then. */
    next: (purchase: WeeksPurchase): string => (purchase.next === null ? messages('weeks.noDate') : `${date(purchase.next)}, ${daysLeft(purchase) ?? ''}`),
    who: ({ who }: WeeksPurchase): string => (who === '' ? '–' : messages(`timeline.who.${who}` as 'timeline.who.me', { defaultValue: who })),
  };
}
