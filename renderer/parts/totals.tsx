import type { ReactNode } from 'react';
import type { DocumentTotals } from '#shared/domain/pricing/priced-line.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from './use-format.ts';

/** Net, VAT by category, gross. */
export function Totals({ totals, currency }: { readonly totals: DocumentTotals; readonly currency: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  return (
    <dl className="totals">
      <dt>{messages('common.net')}</dt>
      <dd>{format.money(totals.net, currency)}</dd>
      {totals.vatByCategory.map((vat) => (
        <TotalsVat key={vat.category} label={messages('common.vatAt', { rate: format.percent(vat.ratePercent) })} amount={format.money(vat.amount, currency)} />
      ))}
      <dt className="totals-gross">{messages('common.gross')}</dt>
      <dd className="totals-gross">{format.money(totals.gross, currency)}</dd>
    </dl>
  );
}

function TotalsVat({ label, amount }: { readonly label: string; readonly amount: string }): ReactNode {
  return (
    <>
      <dt className="muted">{label}</dt>
      <dd className="muted">{amount}</dd>
    </>
  );
}
