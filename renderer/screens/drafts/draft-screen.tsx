import { memo, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BudgetEffect } from '#renderer/parts/budget-effect.tsx';
import { DocumentView } from '#renderer/parts/document-view.tsx';
import { useListLook } from '#renderer/parts/use-list-look.ts';
import { useNewList } from '#renderer/parts/use-new-list.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { CodeEntry } from './code-entry.tsx';
import { DirectOrder } from './direct-order.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DraftChanges } from './draft-changes.tsx';
import type { DraftDocument } from './draft-document.ts';
import { DraftForecast } from './draft-forecast.tsx';
import { DraftGrid } from './draft-grid.tsx';
import { DraftHead } from './draft-head.tsx';
import { DraftNextPrices } from './draft-next-prices.tsx';
import { DraftObstacles } from './draft-obstacles.tsx';
import { DraftTotals } from './draft-totals.tsx';
import { fileDrop, nothingYet, type TableSource } from '#renderer/parts/brought-table.ts';
import { Steps } from './steps.tsx';
import { TableEntry } from './table-entry.tsx';
import { RivalReadings } from './rival-readings.tsx';
import { LineColumns } from './line-columns.tsx';
import { PriceMoves } from './price-moves.tsx';
import { SaveDraftLines } from './save-draft-lines.tsx';

const noFilter = {};

const OpenDraft = memo(function OpenDraft({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const { draft, lines } = document;
  const [, navigate] = useLocation();
  const status = useSyncStatus();
  const request = useAct('quotes.request');
  const list = useNewList();
  const looked = useListLook('draftLines', noFilter);
  const isOpen = draft.state === 'open';
  const [table, setTable] = useState<TableSource | null>(null);
  useShortcut('p', messages('orderTable.open'), messages('shell.thisScreen'), () => setTable(nothingYet), isOpen && table === null);
  const offline = status !== undefined && status.connection !== 'online';
  const requestNow = async () => {
    if (request.busy) return;
    const answer = await request.run({ draftId: draft.id });
    if (!answer) return;
    useToastStore.getState().show({ tone: 'ok', text: messages(offline ? 'drafts.requestedOffline' : 'drafts.requested') });
    navigate(paths.estimate(answer.quoteId));
  };
  useShortcut('Ctrl+Enter', messages('drafts.request'), messages('shell.thisScreen'), () => void requestNow(), isOpen);
  return (
    <Screen
      title={draft.name}
      lead={messages('common.lines', { count: lines.length })}
      full
      actions={
        <>
          {isOpen && <Steps draftId={draft.id} steps={document.steps} />}
          <LineColumns looked={looked} />
          <SaveDraftLines document={document} />
          {isOpen && (
            <>
              <Button icon="copy" keys="p" onPress={() => setTable(nothingYet)}>{messages('orderTable.open')}</Button>
              <Button look="quiet" icon="list" isDisabled={list.busy || lines.length === 0} onPress={() => void list.create({ name: draft.name, from: { draftId: draft.id } }).then((listId) => listId && navigate(paths.list(listId)))}>{messages('lists.fromThis')}</Button>
              <DiscardDraft draft={draft} />
            </>
          )}
        </>
      }
      mainAct={isOpen && <Button look="main" icon="send" keys="Ctrl Enter" isDisabled={request.busy || lines.length === 0} onPress={() => void requestNow()}>{messages('drafts.request')}</Button>}
    >
      {!isOpen && (
        <Banner tone="info" title={messages('drafts.isSubmittedLong')}>{draft.becameQuote && <Link href={paths.estimate(draft.becameQuote)}>{messages('drafts.toEstimate')}</Link>}{draft.becameOrder && <Link href={paths.order(draft.becameOrder)}>{messages('estimates.toOrder')}</Link>}</Banner>
      )}
      {isOpen && offline && <Banner tone="info" icon="offline" title={messages('drafts.offlineHint')} />}
      {isOpen && draft.leftOf && <Banner tone="warn" title={messages('merge.late')}><p>{messages('merge.lateLead')} <Link href={paths.draft(draft.leftOf)}>{messages('merge.toSent')}</Link></p></Banner>}
      {isOpen && <RivalReadings document={document} />}
      {isOpen && <PriceMoves document={document} />}
      <div className="draft-layout">
        <div className="draft-lines" {...(isOpen && fileDrop((file) => setTable({ text: null, file })))}>
          {isOpen && <CodeEntry draftId={draft.id} onTable={(text) => setTable({ text, file: null })} />}
          {isOpen && table !== null && <TableEntry draftId={draft.id} source={table} onClose={() => setTable(null)} />}
          <DraftGrid document={document} hidden={looked.look.hidden} />
        </div>
        <div className="draft-side" role="region" aria-label={messages('drafts.side')} tabIndex={0}>
          {isOpen && <DraftObstacles document={document} />}
          {isOpen && <DraftChanges document={document} />}
          <DraftTotals document={document} />
          {isOpen && lines.length > 0 && <DraftNextPrices document={document} />}
          {isOpen && lines.length > 0 && <DraftForecast draftId={draft.id} />}
          {isOpen && lines.length > 0 && <Panel title={messages('direct.order')}><DirectOrder draft={draft} /></Panel>}
          {isOpen && lines.length > 0 && <Panel title={messages('budgetEffect.title')}><BudgetEffect document={{ draft: draft.id }} /></Panel>}
          <DraftHead draft={draft} />
        </div>
      </div>
    </Screen>
  );
});

export function DraftScreen({ draftId }: { readonly draftId: string }): ReactNode {
  const messages = useMessages();
  const query = useQuery('drafts.get', { draftId });
  return <DocumentView query={query} place={messages('shell.place.drafts')}>{(answer) => <OpenDraft document={answer} />}</DocumentView>;
}
