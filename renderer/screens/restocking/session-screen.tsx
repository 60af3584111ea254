import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { PdfButton } from '#renderer/parts/pdf-button.tsx';
import { DocumentView } from '#renderer/parts/document-view.tsx';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import type { SessionAnswer } from './answers.ts';
import { CountEntry } from './count-entry.tsx';
import { CountedList } from './counted-list.tsx';
import { DiscardSession } from './discard-session.tsx';
import { FileCounts } from './file-counts.tsx';
import { ProposalView } from './proposal-view.tsx';
import { UnknownCodes } from './unknown-codes.tsx';

/** One walk along the shelves: counting, and what comes of it. */
export function SessionScreen({ sessionId }: { readonly sessionId: string }): ReactNode {
  const messages = useMessages();
  const query = useQuery('restocking.get', { sessionId });
  return <DocumentView query={query} place={messages('shell.place.restock')}>{(answer) => <OpenSession answer={answer} />}</DocumentView>;
}

function OpenSession({ answer }: { readonly answer: SessionAnswer }): ReactNode {
  const messages = useMessages();
  const { session, siteName, counted } = answer;
  const isOpen = session.state === 'open';
  const [view, setView] = useState<'count' | 'proposal'>(isOpen ? 'count' : 'proposal');
  const [, navigate] = useLocation();
  const toDraft = useAct('restocking.toDraft');
  const draftNow = async () => {
    if (toDraft.busy) return;
    const made = await toDraft.run({ sessionIds: [session.id] });
    const draftId = made?.drafts[0]?.draftId;
    if (draftId === undefined) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('restock.draftMade') });
    navigate(paths.draft(draftId));
  };
  useShortcut('Alt+P', messages('restock.proposalTab'), messages('shell.thisScreen'), () => setView('proposal'));
  useShortcut('Alt+C', messages('restock.countTab'), messages('shell.thisScreen'), () => setView('count'), isOpen);
  useShortcut('Ctrl+Enter', messages('restock.toDraft'), messages('shell.thisScreen'), () => void draftNow(), isOpen);
  return (
    <Screen
      title={siteName}
      lead={messages('restock.countedProducts', { count: counted.length })}
      actions={
        <>
          <PdfButton wanted={{ document: 'documents.restocking', of: { sessionId: session.id }, names: true }} keys="Alt+L" />
          {isOpen && <DiscardSession session={session} siteName={siteName} />}
        </>
      }
      mainAct={isOpen && <Button look="main" icon="draft" keys="Ctrl Enter" isDisabled={toDraft.busy} onPress={() => void draftNow()}>{messages('restock.toDraft')}</Button>}
    >
      <div className="stack">
        {session.becameDraft && <Banner tone="info" title={messages('restock.drafted')}><Link href={paths.draft(session.becameDraft)}>{siteName}</Link></Banner>}
        {isOpen && (
          <Segments label={messages('restock.tabs')} hideLabel value={view} onChange={(id) => setView(id === 'proposal' ? id : 'count')} options={[{ id: 'count', text: messages('restock.countTab') }, { id: 'proposal', text: messages('restock.proposalTab') }]} />
        )}
        {view === 'count' && isOpen ? <Counting answer={answer} /> : <ProposalView sessionId={session.id} isOpen={isOpen} />}
      </div>
    </Screen>
  );
}

function Counting({ answer }: { readonly answer: SessionAnswer }): ReactNode {
  const { session } = answer;
  return (
    <>
      <CountEntry sessionId={session.id} />
      <UnknownCodes sessionId={session.id} unknown={answer.unknown} />
      <CountedList answer={answer} />
      <FileCounts sessionId={session.id} />
    </>
  );
}
