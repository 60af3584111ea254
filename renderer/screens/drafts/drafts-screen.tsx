import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useListLook } from '#renderer/parts/use-list-look.ts';
import { useNewDraft } from '#renderer/parts/use-new-draft.ts';
import { ViewMenu } from '#renderer/parts/view-menu.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import type { Choosable } from '#renderer/ui/row-check.tsx';
import { type Arranged, Table } from '#renderer/ui/table.tsx';
import { RestoreDiscarded } from './restore-discarded.tsx';
import { type DraftRow, useDraftActs } from './use-draft-acts.ts';

const noRows: readonly DraftRow[] = [];
const keyOf = ({ id }: DraftRow): string => id;
const nameOf = ({ name }: DraftRow): string => name;

export function DraftsScreen(): ReactNode {
  const messages = useMessages();
  const looked = useListLook('drafts', { show: 'open' });
  const state = looked.look.filter.show === 'submitted' ? 'submitted' : 'open';
  const [, navigate] = useLocation();
  const query = useQuery('drafts.list', looked.isReady ? { state } : null);
  const create = useNewDraft();
  const newDraft = async () => {
    const draftId = await create.create();
    if (draftId) navigate(paths.draft(draftId));
  };
  useShortcut('n', messages('drafts.create'), messages('shell.thisScreen'), () => void newDraft());
  const columns = useDraftListColumns();
  const inFile = looked.inFile(columns, query.answer?.drafts ?? []);
  const chosen = useChosenRows(query.answer?.drafts ?? noRows, keyOf, nameOf);
  const acts = useDraftActs();
  const newButton = <Button look="main" icon="plus" keys="n" isDisabled={create.busy} onPress={() => void newDraft()}>{messages('drafts.create')}</Button>;
  return (
    <Screen title={messages('shell.place.drafts')} lead={messages('drafts.lead')} actions={<><RestoreDiscarded /><ViewMenu state={looked} />{query.answer && <SaveTable lists={[savedList(messages('shell.place.drafts'), inFile.columns, inFile.rows)]} />}</>} mainAct={newButton}>
      <div className="stack">
        <Segments label={messages('common.show')} hideLabel value={state} onChange={(id) => looked.setFilter({ show: id })} options={[{ id: 'open', text: messages('drafts.open') }, { id: 'submitted', text: messages('drafts.submitted') }]} />
        <Panel title={messages(state === 'open' ? 'drafts.open' : 'drafts.submitted')} flush>
          <QueryView query={query}>{({ drafts }) => (drafts.length === 0 ? <Empty icon="draft" title={messages('drafts.none')} action={<Button icon="plus" keys="n" isDisabled={create.busy} onPress={() => void newDraft()}>{messages('empty.firstDraft')}</Button>}>{messages('drafts.noneLead')}</Empty> : <DraftTable drafts={drafts} arranged={looked.arranged()} choosable={chosen.choosable} />)}</QueryView>
        </Panel>
        <BulkBar rows={chosen} acts={acts} />
      </div>
    </Screen>
  );
}

function DraftTable({ drafts, arranged, choosable }: { readonly drafts: readonly DraftRow[]; readonly arranged: Arranged; readonly choosable: Choosable<DraftRow> }): ReactNode {
  const messages = useMessages();
  const columns = useDraftListColumns();
  return <Table label={messages('shell.place.drafts')} columns={columns} rows={drafts} rowKey={(draft) => draft.id} arranged={arranged} choosable={choosable} />;
}

function useDraftListColumns(): Column<DraftRow>[] {
  const messages = useMessages();
  const format = useFormat();
  return [
    { id: 'name', head: messages('drafts.name'), wide: true, cell: (draft) => <Link href={paths.draft(draft.id)} className="strong">{draft.name}</Link>, written: [written('text', messages('drafts.name'), (draft) => draft.name)] },
    { id: 'state', head: messages('common.state'), cell: (draft) => (draft.state === 'open' ? <Badge tone={draft.leftOf ? 'warn' : 'accent'} icon="draft">{messages(draft.leftOf ? 'merge.lateBadge' : 'drafts.isOpen')}</Badge> : draft.becameQuote ? <Link href={paths.estimate(draft.becameQuote)}>{messages('drafts.becameEstimate')}</Link> : <Badge>{messages('drafts.isSubmitted')}</Badge>), written: [written('text', messages('common.state'), (draft) => messages(draft.state === 'open' ? 'drafts.isOpen' : draft.becameQuote ? 'drafts.becameEstimate' : 'drafts.isSubmitted'))] },
    { id: 'lines', head: messages('common.linesHead'), align: 'end', cell: (draft) => format.count(draft.lines), written: [written('count', messages('common.linesHead'), (draft) => String(draft.lines))] },
    { id: 'changed', head: messages('common.changed'), cell: (draft) => format.relative(draft.changedAt), written: [written('time', messages('common.changed'), (draft) => format.writtenTime(draft.changedAt))] },
  ];
}
