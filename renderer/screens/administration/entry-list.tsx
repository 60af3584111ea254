import { type ReactNode, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DeliveryBadge } from '#renderer/parts/state-badge.tsx';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import type { Administration } from './administered.ts';

interface Props<Entry> {
  readonly title: string;
  readonly newLabel: string;
  readonly emptyLabel: string;
  /** What such entries are for. */
  readonly emptyLead: string;
  readonly part: string;
  readonly entries: readonly Entry[];
  readonly columns: readonly Column<Entry>[];
  readonly standing: Administration;
  /** The dialog for an entry, or for a new one (null). */
  readonly dialog: (entry: Entry | null, onClose: () => void) => ReactNode;
}

/** A list of entries of one part of the account, each to be changed in a dialog. */
export function EntryList<Entry extends { readonly id: string; readonly name: string }>({ title, newLabel, emptyLabel, emptyLead, part, entries, columns, standing, dialog }: Props<Entry>): ReactNode {
  const messages = useMessages();
  const [edited, setEdited] = useState<Entry | 'new' | null>(null);
  const { mayAdminister, pending } = standing;
  useShortcut('n', newLabel, messages('shell.thisScreen'), () => mayAdminister && setEdited('new'));
  const named: Column<Entry> = {
    id: 'name',
    head: messages('administration.name'),
    wide: true,
    cell: (entry) => <span className="row"><span className="strong">{entry.name}</span><DeliveryBadge pending={pending.includes(`${part} ${entry.id}`)} attention={false} /></span>,
  };
  const act: Column<Entry> = {
    id: 'act',
    head: messages('administration.acts'),
    align: 'end',
    cell: (entry) => <Button size="small" aria-label={messages('administration.edit', { name: entry.name })} onPress={() => setEdited(entry)}>{messages('administration.change')}</Button>,
  };
  return (
    <Panel title={title} flush actions={mayAdminister && entries.length > 0 && <Button size="small" icon="plus" keys="n" onPress={() => setEdited('new')}>{newLabel}</Button>}>
      {entries.length === 0 ? <Empty icon="account" title={emptyLabel} action={mayAdminister && <Button icon="plus" keys="n" onPress={() => setEdited('new')}>{newLabel}</Button>}>{emptyLead}</Empty> : <Table label={title} columns={[named, ...columns, ...(mayAdminister ? [act] : [])]} rows={entries} rowKey={({ id }) => id} />}
      {edited !== null && dialog(edited === 'new' ? null : edited, () => setEdited(null))}
    </Panel>
  );
}
