import type { KeptReason, RestockLine } from '#shared/domain/restocking/restock-line.ts';
import type { SuggestionReason } from '#shared/domain/restocking/suggestion.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';

/** From this many days on people speak of weeks. */
const weeksFrom = 14;

/** Reasons as one line in the person's language. */
export function useReasonText() {
  const messages = useMessages();
  const format = useFormat();
  const every = (days: number): string => (days >= weeksFrom ? messages('restock.weeks', { count: Math.round(days / 7) }) : messages('restock.days', { count: days }));
  const ago = (days: number): string => (days >= weeksFrom ? messages('restock.agoWeeks', { count: Math.round(days / 7) }) : messages('restock.agoDays', { count: days }));
  const figures = (values: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, format.quantity(value)]));

  function need({ reason }: RestockLine): string {
    if (reason.kind === 'belowPar') {
      const { counted, onOrder, minimum, maximum } = reason;
      return messages('restock.belowPar', figures({ counted, onOrder, minimum, maximum }) as { counted: string; onOrder: string; minimum: string; maximum: string });
    }
    const { everyDays, lastDaysAgo, usual, counted, onOrder } = reason;
    const rhythm = messages('restock.dueByRhythm', { every: every(everyDays), ago: ago(lastDaysAgo), usual: format.quantity(usual) });
    if (counted !== null) return messages('restock.withStock', { reason: rhythm, counted: format.quantity(counted), onOrder: format.quantity(onOrder) });
    return onOrder === '0' ? rhythm : messages('restock.withOnOrder', { reason: rhythm, onOrder: format.quantity(onOrder) });
  }

  return {
    line: (line: RestockLine): string => {
      const { rounded, unit, content } = line.reason;
      const reason = need(line);
      const withRounding = !rounded ? reason : content === '1' ? messages('restock.roundedPlain', { reason }) : messages('restock.rounded', { reason, unit: format.quantityOf('2', unit).replace(/^2\s*/, ''), content: format.quantity(content) });
      return line.replaces === null ? withRounding : messages('restock.replaces', { sku: line.replaces, reason: withRounding });
    },
    kept: (reason: KeptReason): string => {
      const counted = format.quantity(reason.counted);
      return reason.kind === 'enough' ? messages('restock.enough', { counted, onOrder: format.quantity(reason.onOrder), minimum: format.quantity(reason.minimum) }) : messages('restock.keptNoPar', { counted });
    },
    suggestion: (reason: SuggestionReason): string =>
      reason.kind === 'boughtOften'
        ? messages('restock.boughtOften', { times: format.count(reason.times), orderDays: format.count(reason.orderDays), ago: ago(reason.lastDaysAgo) })
        : messages('restock.tradeBuys', { share: format.count(reason.share) }),
  };
}
