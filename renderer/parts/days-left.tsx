import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';

/** Working days of the sales office that are left, in a tone that says how near it is. */
export function DaysLeft({ days, isLate = false }: { readonly days: number | null; readonly isLate?: boolean }): ReactNode {
  const messages = useMessages();
  if (isLate) return <span className="tone-danger strong">{messages('inbox.late')}</span>;
  if (days === null) return null;
  return <span className={days === 0 ? 'tone-danger strong' : days <= 2 ? 'tone-warn' : 'muted'}>{days === 0 ? messages('inbox.lastDay') : messages('inbox.daysLeft', { count: days })}</span>;
}
