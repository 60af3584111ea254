import type { ReactNode } from 'react';
import type { Account } from '#shared/domain/accounts/account.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

export function AccountPeople({ account }: { readonly account: Account }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const columns: Column<Account['members'][number]>[] = [
    { id: 'name', head: messages('account.member'), cell: (member) => <><span className="strong">{member.name}</span><br /><span className="muted small">{member.email}</span></> },
    { id: 'roles', head: messages('account.roles'), cell: (member) => member.roles.map((role) => messages(`role.${role}`)).join(', ') },
    { id: 'limit', head: messages('account.approvalLimit'), align: 'end', cell: (member) => (!member.roles.includes('approver') ? <span className="muted">–</span> : member.approvalLimit === null ? messages('account.noBound') : format.money(member.approvalLimit)) },
  ];
  return (
    <Panel title={messages('account.people')} flush>
      <Table label={messages('account.people')} columns={columns} rows={account.members} rowKey={(member) => member.id} />
    </Panel>
  );
}
