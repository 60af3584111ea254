import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { DeliveryBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useNewList } from '#renderer/parts/use-new-list.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { SharingBadge, type ShownList } from './sharing-badge.tsx';

/** What is ordered again and again, mine and what colleagues share. */
export function ListsScreen(): ReactNode {
  const messages = useMessages();
  const [text, setText] = useState('');
  const query = useQuery('lists.list', { text });
  const [, navigate] = useLocation();
  const list = useNewList();
  const create = () => void list.create({ name: messages('lists.newName') }).then((listId) => listId && navigate(paths.list(listId)));
  useShortcut('n', messages('lists.create'), messages('shell.thisScreen'), create);
  return (
    <Screen title={messages('shell.place.lists')} lead={messages('lists.lead')} mainAct={<Button look="main" icon="plus" keys="n" isDisabled={list.busy} onPress={create}>{messages('lists.create')}</Button>}>
      <div className="stack">
        <SearchField label={messages('lists.find')} clearLabel={messages('common.clear')} value={text} onChange={setText} />
        <QueryView query={query}>
          {({ lists }) => {
            const [kept, deleted] = [lists.filter((entry) => !entry.deleted), lists.filter((entry) => entry.deleted)];
            return (
              <>
                <Panel title={messages('shell.place.lists')} count={kept.length} flush>
                  {kept.length === 0 ? <Empty icon="list" title={text === '' ? messages('lists.none') : messages('common.nothingFound')} action={<Button icon="plus" keys="n" isDisabled={list.busy} onPress={create}>{messages('empty.firstList')}</Button>}>{messages('lists.noneLead')}</Empty> : <ListTable lists={kept} />}
                </Panel>
                {deleted.length > 0 && <DeletedLists lists={deleted} />}
              </>
            );
          }}
        </QueryView>
      </div>
    </Screen>
  );
}

function ListTable({ lists }: { readonly lists: readonly ShownList[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const columns: Column<ShownList>[] = [
    { id: 'name', head: messages('lists.name'), wide: true, cell: (list) => <Link href={paths.list(list.id)} className="strong">{list.name}</Link> },
    { id: 'sharing', head: messages('lists.sharing'), cell: (list) => <span className="row"><SharingBadge list={list} /><DeliveryBadge pending={list.pending} attention={list.attention} /></span> },
    { id: 'lines', head: messages('common.linesHead'), align: 'end', cell: (list) => format.count(list.lines) },
    { id: 'changed', head: messages('common.changed'), optional: true, cell: (list) => <span className="two-lines"><span>{format.relative(list.changedAt)}</span><span className="muted small">{list.changedBy.name}</span></span> },
  ];
  return <Table label={messages('shell.place.lists')} columns={columns} rows={lists} rowKey={({ id }) => id} />;
}

/** Deleted lists of one's own stay until they are wanted again. */
function DeletedLists({ lists }: { readonly lists: readonly ShownList[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const restore = useAct('lists.restore');
  const columns: Column<ShownList>[] = [
    { id: 'name', head: messages('lists.name'), wide: true, cell: ({ name }) => name },
    { id: 'changed', head: messages('lists.deletedOn'), cell: (list) => format.relative(list.changedAt) },
    { id: 'act', head: messages('lists.restoreHead'), align: 'end', cell: ({ id, name }) => <Button size="small" icon="undo" isDisabled={restore.busy} aria-label={messages('lists.restoreOne', { name })} onPress={() => void restore.run({ listId: id })}>{messages('lists.restore')}</Button> },
  ];
  return (
    <Panel title={messages('lists.deleted')} count={lists.length} flush>
      <Table label={messages('lists.deleted')} columns={columns} rows={lists} rowKey={({ id }) => id} />
    </Panel>
  );
}
