import type { ReactNode } from 'react';
import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { creditExposure } from '#shared/domain/payment/compare-credit.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Facts } from '#renderer/ui/facts.tsx';
import { isBelowZero, isZero } from './amount-sign.ts';
import { useFormat } from './use-format.ts';

interface Props {
  readonly credit: CreditStanding;
  readonly currency: string;
  /** What a document would put on the account, gross; left out = no document is asked about. */
  readonly onAccount?: string;
}

/** The account's credit by its named parts, gross, and whose figures of when they are. */
export function CreditExposure({ credit, currency, onAccount }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const money = (amount: string) => <span className={isBelowZero(amount) ? 'tone-danger' : ''}>{format.money(amount, currency)}</span>;
  const after = onAccount === undefined ? null : toPlainText(decimal(credit.available).minus(onAccount));
  return (
    <div className="stack-tight">
      <Facts
        facts={[
          { term: messages('exposure.limit'), value: money(credit.limit) },
          { term: messages('exposure.openInvoices'), value: money(credit.openInvoices) },
          { term: messages('exposure.overdue'), value: <span className={isZero(credit.overdue) ? '' : 'tone-danger'}>{format.money(credit.overdue, currency)}</span> },
          { term: messages('exposure.ordersNotInvoiced'), value: money(credit.ordersNotInvoiced) },
          { term: messages('exposure.exposure'), value: money(creditExposure(credit, currency)) },
          { term: messages('exposure.available'), value: <span className={after === null ? 'product-price' : ''}>{money(credit.available)}</span> },
          ...(onAccount === undefined || after === null
            ? []
            : [
                { term: messages('exposure.thisDocument'), value: money(onAccount) },
                { term: messages('exposure.leftAfter'), value: <span className="strong">{money(after)}</span> },
              ]),
        ]}
      />
      <p className="muted small">{messages('exposure.asOf', { at: format.instant(credit.asOf) })}</p>
    </div>
  );
}
