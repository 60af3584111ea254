import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

type Scope = OutputOf<'sync.status'>['scopes'][number];

export function ScopeTable({ scopes, syncNow }: { readonly scopes: readonly Scope[]; readonly syncNow: ReactNode }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const name = (scope: string) => {
    const [kind = '', ...rest] = scope.split(':');
    const text = messages(`scope.${kind}` as 'scope.catalog', { defaultValue: kind });
    return rest.length > 0 ? `${text}: ${rest.join(':')}` : text;
  };
  const columns: Column<Scope>[] = [
    { id: 'scope', head: messages('sync.scope'), wide: true, cell: (scope) => name(scope.scope) },
    { id: 'rows', head: messages('sync.rowsHead'), align: 'end', cell: (scope) => format.count(scope.rows) },
    { id: 'state', head: messages('common.state'), cell: (scope) => <Badge tone={scope.complete ? 'ok' : 'warn'}>{messages(scope.complete ? 'sync.complete' : 'sync.incomplete')}</Badge> },
  ];
  return (
    <Panel title={messages('sync.received')} flush>
      {scopes.length === 0 ? <Empty icon="sync" title={messages('empty.receivedNone')} action={syncNow}>{messages('empty.receivedLead')}</Empty> : <Table label={messages('sync.received')} columns={columns} rows={scopes} rowKey={(scope) => scope.scope} />}
    </Panel>
  );
}
