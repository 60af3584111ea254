import { type ReactNode, useState } from 'react';
import { officeAccount, type OfficeAccount } from '#shared/contract/office-desk.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Credit by its parts, and the limit. */
export function CreditPanel({ account, balance }: { readonly account: OfficeAccount; readonly balance: string }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { busy, act } = useOfficeAct();
  const [typed, setTyped] = useState('');
  const { credit, currency } = account;
  const limit = format.parse(typed);
  const money = (amount: string): string => format.money(amount, currency);
  return (
    <Panel title={office('accounts.exposure')}>
      <div className="stack">
        {credit && (
          <Facts
            facts={[
              { term: office('accounts.limit'), value: money(credit.limit) },
              { term: office('accounts.openInvoices'), value: money(credit.openInvoices) },
              { term: office('accounts.overdue'), value: <span className={Number(credit.overdue) > 0 ? 'tone-danger' : ''}>{money(credit.overdue)}</span> },
              { term: office('accounts.orders'), value: money(credit.ordersNotInvoiced) },
              { term: office('accounts.available'), value: <strong className={credit.available.startsWith('-') ? 'tone-danger' : ''}>{money(credit.available)}</strong> },
              { term: office('accounts.balance'), value: money(balance) },
            ]}
          />
        )}
        {credit && <p className="muted small">{office('accounts.asOf', { at: format.instant(credit.asOf) })}</p>}
        <form
          className="row row-end"
          onSubmit={(event) => {
            event.preventDefault();
            if (limit !== null) void act(`/office/accounts/${encodeURIComponent(account.id)}/credit-limit`, officeAccount, { limit }, () => office('accounts.limitSet')).then((done) => done && setTyped(''));
          }}
        >
          <TextField label={office('accounts.limit')} width="normal" inputMode="decimal" value={typed} onChange={setTyped} error={typed !== '' && limit === null ? office('common.unreadable', { typed }) : undefined} />
          <Button type="submit" isDisabled={busy || limit === null}>{office('accounts.setLimit')}</Button>
        </form>
      </div>
    </Panel>
  );
}
