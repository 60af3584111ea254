import type { OutputOf } from '#shared/contract/contract.ts';
import { commandPlace, paths } from '#renderer/app/paths.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useNow } from '#renderer/state/use-now.ts';
import { useWorkingDaysLeft } from '#renderer/parts/use-working-days-left.ts';
import { type Query, useQuery } from '#renderer/state/use-query.ts';
import type { IconName } from '#renderer/ui/icon.tsx';

export interface Task {
  readonly id: string;
  readonly tone: 'danger' | 'warn' | 'accent';
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly path: string;
  readonly amount: { readonly gross: string; readonly currency: string } | null;
}

type Summary = Omit<OutputOf<'quotes.list'>['quotes'][number], 'allowed'>;

const soonMs = 7 * 86_400_000;

/** Working days of the sales office at which an end is said as a warning rather than as news. */
const urgentDays = 2;

const endOf = (quote: Summary): string | null => (quote.state === 'approved' ? quote.orderBy : quote.state === 'issued' || quote.state === 'inApproval' ? quote.validUntil : null);

/** What needs this person now: refusals first, then decisions, then estimates that end within a week, then those that can be ordered. */
export function useTasks(): { readonly tasks: readonly Task[]; readonly query: Query<OutputOf<'quotes.list'>> } {
  const messages = useMessages();
  const format = useFormat();
  const now = useNow();
  const workingDaysLeft = useWorkingDaysLeft();
  const quotes = useQuery('quotes.list', {});
  const inbox = useQuery('approvals.inbox', {});
  const outbox = useQuery('outbox.list', {});
  const amount = ({ gross, currency }: Summary) => ({ gross, currency });
  const title = (quote: Summary) => [quote.number, quote.title].filter((part) => part !== null && part !== '').join(' · ');

  const refused = (outbox.answer?.items ?? []).filter((item) => item.state === 'refused' || item.state === 'conflict').map(
    (item): Task => ({
      id: item.id,
      tone: 'danger',
      icon: 'warn',
      title: item.documentTitle,
      text: item.refusal ? refusalText(messages, item.refusal).reason : messages('common.needsAttention'),
      path: commandPlace(item),
      amount: null,
    }),
  );
  const decisions = (inbox.answer?.mine ?? []).map(
    (quote): Task => ({
      id: `decide ${quote.id}`,
      tone: 'accent',
      icon: 'approval',
      title: title(quote),
      text: [quote.onBehalfOf && messages('inbox.forName', { name: quote.onBehalfOf.name }), messages('home.decide', { name: quote.authorName, when: quote.deadline ? format.relative(quote.deadline) : '–' })].filter(Boolean).join(': '),
      path: paths.approval(quote.id),
      amount: amount(quote),
    }),
  );
  const ending = (quotes.answer?.quotes ?? []).flatMap((quote): Task[] => {
    const end = endOf(quote);
    if (end === null || decisions.some(({ id }) => id === `decide ${quote.id}`)) return [];
    const leftMs = Date.parse(end) - now;
    if (leftMs < 0 || (leftMs > soonMs && quote.state !== 'approved')) return [];
    const daysLeft = workingDaysLeft(end);
    if (daysLeft !== null && daysLeft <= urgentDays) {
      const when = daysLeft <= 0 ? messages('urgent.lastDay') : messages('urgent.daysLeft', { count: daysLeft });
      const text = messages(quote.state === 'approved' ? 'urgent.order' : 'urgent.approve', { when });
      return [{ id: `end ${quote.id}`, tone: 'danger', icon: 'warn', title: title(quote), text, path: paths.estimate(quote.id), amount: amount(quote) }];
    }
    const key = quote.state === 'approved' ? 'home.orderBy' : 'home.endsSoon';
    return [{ id: `end ${quote.id}`, tone: leftMs <= soonMs ? 'warn' : 'accent', icon: quote.state === 'approved' ? 'order' : 'clock', title: title(quote), text: messages(key, { when: format.relative(end) }), path: paths.estimate(quote.id), amount: amount(quote) }];
  });
  return { tasks: [...refused, ...decisions, ...ending], query: quotes };
}
