import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OfficeAccount } from '#shared/contract/office-desk.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Buying companies with their credit by its parts. */
export function AccountsScreen(): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { accounts } = useOfficeTerms();
  const part = (name: 'limit' | 'openInvoices' | 'ordersNotInvoiced') => ({ credit, currency }: OfficeAccount) => (credit ? format.money(credit[name], currency) : office('accounts.noCredit'));
  const columns: Column<OfficeAccount>[] = [
    { id: 'name', head: office('common.account'), wide: true, cell: ({ id, name }) => <Link href={`/accounts/${id}`}>{name}</Link> },
    { id: 'limit', head: office('accounts.limit'), align: 'end', cell: part('limit') },
    { id: 'open', head: office('accounts.openInvoices'), align: 'end', cell: part('openInvoices') },
    { id: 'overdue', head: office('accounts.overdue'), align: 'end', cell: ({ credit, currency }) => credit && (Number(credit.overdue) > 0 ? <Badge tone="danger" icon="warn">{format.money(credit.overdue, currency)}</Badge> : format.money(credit.overdue, currency)) },
    { id: 'orders', head: office('accounts.orders'), align: 'end', cell: part('ordersNotInvoiced') },
    { id: 'available', head: office('accounts.available'), align: 'end', cell: ({ credit, currency }) => credit && <strong className={credit.available.startsWith('-') ? 'tone-danger' : ''}>{format.money(credit.available, currency)}</strong> },
  ];
  return (
    <Screen title={office('place.accounts')} lead={office('accounts.lead')}>
      <Panel title={office('place.accounts')} count={accounts.length} flush>
        <Table label={office('place.accounts')} columns={columns} rows={accounts} rowKey={({ id }) => id} />
      </Panel>
    </Screen>
  );
}
