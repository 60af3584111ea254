import type { ReactNode } from 'react';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useFormat } from './use-format.ts';

/** Which edition of which list gave the price, and how old it is: the lists that won, with those that they derive from. */
export function ListEditions({ steps }: { readonly steps: readonly ExplanationStep[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { answer } = useQuery('pricing.lists', {});
  const used = new Set(steps.filter(({ subject, outcome }) => (subject === 'list' && outcome === 'won') || (subject === 'parent' && outcome === 'applied')).map(({ id }) => id));
  const lists = answer?.lists.filter(({ id }) => used.has(id)) ?? [];
  if (lists.length === 0) return null;
  return (
    <ul className="plain-list muted small" aria-label={messages('editions.title')}>
      {lists.map(({ id, name, edition, rows, validFrom, validTo, asOf }) => (
        <li key={id}>
          {messages('editions.list', { name, edition: edition.replace(/(.{4})(?=.)/g, '$1 '), rows: format.count(rows) })}
          {(validFrom !== null || validTo !== null) && <> · {messages('budgets.span', { from: validFrom === null ? '…' : format.day(validFrom), to: validTo === null ? '…' : format.day(validTo) })}</>}
          {' · '}
          {asOf === null ? messages('editions.neverAgreed') : messages('editions.asOf', { at: format.instant(asOf) })}
        </li>
      ))}
    </ul>
  );
}
