import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { Totals } from '#renderer/parts/totals.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import type { DraftDocument } from './draft-document.ts';

export function DraftTotals({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const terms = useTerms();
  return (
    <Panel title={messages('drafts.totals')}>
      <Totals totals={document.totals} currency={terms?.account.currency ?? 'EUR'} />
      <p className="muted small">{messages('drafts.pricesOf', { day: format.day(document.day) })}</p>
      <ForecastNote of="price" />
    </Panel>
  );
}
