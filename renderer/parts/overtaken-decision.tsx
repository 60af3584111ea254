import type { ReactNode } from 'react';
import type { Refusal } from '#shared/domain/refusal.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from './use-format.ts';

/** By what a decision made offline was overtaken, with the figures of then and now. */
export function OvertakenDecision({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { seen = '', current = '' } = refusal.detail;
  if (refusal.kind === 'expired') return <p className="strong">{messages('overtaken.late')}</p>;
  if (refusal.kind !== 'staleVersion' && refusal.kind !== 'totalMoved') return null;
  const figures = refusal.kind === 'staleVersion' ? messages('overtaken.version', { seen, current }) : messages('overtaken.total', { seen: format.money(seen), current: format.money(current) });
  return (
    <>
      <p className="strong">{figures}</p>
      <p>{messages('overtaken.again')}</p>
    </>
  );
}
