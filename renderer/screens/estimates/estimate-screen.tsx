import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { AttentionBanner } from '#renderer/parts/attention-banner.tsx';
import { ClockNotice } from '#renderer/parts/clock-notice.tsx';
import { DocumentView } from '#renderer/parts/document-view.tsx';
import { DeliveryBadge, QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { Timeline } from '#renderer/parts/timeline.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { ApprovalRounds } from './approval-rounds.tsx';
import { EstimateActs, EstimateMainActs } from './estimate-acts.tsx';
import { EstimatePaper } from './estimate-paper.tsx';
import { Extensions } from './extensions.tsx';
import { SaveEstimateLines } from './save-estimate-lines.tsx';
import { VersionDifference } from './version-difference.tsx';
import { OrderedElsewhere } from './ordered-elsewhere.tsx';
import { VersionChoice } from './version-choice.tsx';

export function EstimateScreen({ quoteId }: { readonly quoteId: string }): ReactNode {
  const messages = useMessages();
  const query = useQuery('quotes.get', { quoteId });
  return <DocumentView query={query} place={messages('shell.place.estimates')}>{(answer) => <OpenEstimate answer={answer} />}</DocumentView>;
}

function OpenEstimate({ answer }: { readonly answer: OutputOf<'quotes.get'> }): ReactNode {
  const messages = useMessages();
  const { quote, state, pending, attention, timeline, forecast, memberNames } = answer;
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<number | null>(null);
  const version = quote.earlier.find((earlier) => earlier.version === shown) ?? quote.current;
  return (
    <Screen
      title={quote.title}
      lead={
        <span className="row">
          <QuoteStateBadge state={state} />
          <DeliveryBadge pending={pending} attention={attention !== null} />
          {quote.order && <Link href={paths.order(quote.order)}>{messages('estimates.toOrder')}</Link>}
        </span>
      }
      actions={<><SaveEstimateLines answer={answer} version={version} /><EstimateActs answer={answer} version={version.version} /></>}
      mainAct={<EstimateMainActs answer={answer} />}
    >
      <div className="stack">
        {attention && <AttentionBanner attention={attention} onCorrected={(draftId) => navigate(paths.draft(draftId))} />}
        <ClockNotice />
        {forecast && <Banner tone="info" icon="offline" title={messages('estimates.forecast')}><ForecastNote of="pending" /></Banner>}
        {quote.closedReason !== '' && <Banner tone="warn" title={messages(state === 'declined' || state === 'rejected' ? `closed.${state}` : 'closed.other')}><p>{quote.closedReason}</p></Banner>}
        <OrderedElsewhere quoteId={quote.id} currency={quote.currency} />
        <Panel title={messages('timeline.title')}>
          <Timeline steps={timeline} />
        </Panel>
        <VersionChoice quote={quote} shown={version.version} onShow={setShown} />
        <EstimatePaper quote={quote} version={version} ownNumbers={answer.ownNumbers} authorName={memberNames[quote.author] ?? quote.author} />
        {version.version > 0 && <VersionDifference key={version.version} quote={quote} version={version.version} />}
        <div className="columns-even">
          <ApprovalRounds quote={quote} memberNames={memberNames} />
          <Extensions extensions={quote.extensions} memberNames={memberNames} />
        </div>
      </div>
    </Screen>
  );
}
