import type { ReactNode } from 'react';
import type { DocumentTotals } from '#shared/domain/pricing/priced-line.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useOfficeFormat } from './use-office-format.ts';
import { useOfficeMessages } from './use-office-messages.ts';

/** Net, VAT, gross. */
export function OfficeTotals({ totals, currency }: { readonly totals: DocumentTotals; readonly currency: string }): ReactNode {
  const messages = useMessages();
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  return (
    <dl className="totals">
      <dt>{messages('common.net')}</dt>
      <dd>{format.money(totals.net, currency)}</dd>
      <dt className="muted">{office('common.vat')}</dt>
      <dd className="muted">{format.money(totals.vat, currency)}</dd>
      <dt className="totals-gross">{messages('common.gross')}</dt>
      <dd className="totals-gross">{format.money(totals.gross, currency)}</dd>
    </dl>
  );
}
