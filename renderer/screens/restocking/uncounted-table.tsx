import { type ReactNode, useMemo, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { Table } from '#renderer/ui/table.tsx';
import { type Uncounted, useUncountedActs } from './use-mark-acts.ts';

const keyOf = ({ sku }: Uncounted): string => sku;
const nameOf = ({ name }: Uncounted): string => name;

const shownAtFirst = 30;

/** Products with a par level that nobody counted; whoever knows that shelves are empty says so of all that are chosen by one key. */
export function UncountedTable({ sessionId, uncounted }: { readonly sessionId: string; readonly uncounted: readonly Uncounted[] }): ReactNode {
  const messages = useMessages();
  const [shown, setShown] = useState(shownAtFirst);
  const rows = useMemo(() => uncounted.slice(0, shown), [uncounted, shown]);
  const chosen = useChosenRows(rows, keyOf, nameOf);
  const acts = useUncountedActs(sessionId);
  const columns: Column<Uncounted>[] = [{ id: 'name', head: messages('catalog.name'), cell: ({ sku, name }) => <><span className="strong">{name}</span> <span className="code small muted">{sku}</span></> }];
  return (
    <Panel title={messages('restock.notCounted')} count={uncounted.length} flush>
      <p className="panel-body muted small">{messages('restock.notCountedLead')}</p>
      <Table label={messages('restock.notCounted')} columns={columns} rows={rows} rowKey={keyOf} choosable={chosen.choosable} />
      <BulkBar rows={chosen} acts={acts} />
      {uncounted.length > shown && <p className="panel-more"><Button size="small" onPress={() => setShown(shown + 200)}>{messages('common.more')}</Button></p>}
    </Panel>
  );
}
