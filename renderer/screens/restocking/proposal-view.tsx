import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Proposal } from './answers.ts';
import { ProposalLines, useProposalColumns } from './proposal-lines.tsx';
import { ProposalPrices } from './proposal-prices.tsx';
import { SuggestionTable } from './suggestion-table.tsx';
import { UncountedTable } from './uncounted-table.tsx';
import { useReasonText } from './use-reason-text.ts';

const mostShown = 30;

/** What to order and why; what needs nothing, and what nobody can say. */
export function ProposalView({ sessionId, isOpen }: { readonly sessionId: string; readonly isOpen: boolean }): ReactNode {
  const query = useQuery('restocking.proposal', { sessionId });
  return <QueryView query={query} rows={8}>{(proposal) => <Shown sessionId={sessionId} isOpen={isOpen} proposal={proposal} />}</QueryView>;
}

function Shown({ sessionId, isOpen, proposal }: { readonly sessionId: string; readonly isOpen: boolean; readonly proposal: Proposal }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const reasons = useReasonText();
  const { lines, kept, unmet, uncounted } = proposal;
  const columns = useProposalColumns(sessionId, isOpen);
  return (
    <div className="stack">
      <ForecastNote of="restock" />
      <Panel title={messages('restock.proposal')} count={lines.length} flush actions={lines.length > 0 && <><span>{messages('restock.total')} <span className="strong">{format.money(proposal.net)}</span></span><SaveTable lists={[savedList(messages('restock.proposal'), columns, lines)]} keys="Alt+T" /></>}>
        {lines.length === 0 ? <Empty icon="check" title={messages('restock.nothingToOrder')}>{messages('restock.nothingToOrderLead')}</Empty> : <ProposalLines sessionId={sessionId} isOpen={isOpen} lines={lines} />}
      </Panel>
      {isOpen && <ProposalPrices sessionId={sessionId} lines={lines} />}
      {unmet.length > 0 && (
        <Panel title={messages('restock.unmet')} count={unmet.length}>
          <Reasons rows={unmet.map(({ sku, name, kind, need }) => ({ sku, name, text: messages(kind === 'discontinued' ? 'restock.unmetDiscontinued' : 'restock.unmetNotInCatalog', { need: format.quantity(need) }) }))} />
        </Panel>
      )}
      {isOpen && proposal.suggestions.length > 0 && <SuggestionTable sessionId={sessionId} suggestions={proposal.suggestions} />}
      {kept.length > 0 && (
        <Panel title={messages('restock.kept')} count={kept.length}>
          <Reasons rows={kept.map(({ sku, name, reason }) => ({ sku, name, text: reasons.kept(reason) }))} />
        </Panel>
      )}
      {isOpen && uncounted.length > 0 && <UncountedTable sessionId={sessionId} uncounted={uncounted} />}
    </div>
  );
}

function Reasons({ rows }: { readonly rows: readonly { readonly sku: string; readonly name: string; readonly text: string }[] }): ReactNode {
  const messages = useMessages();
  return (
    <>
      <ul className="stack-tight">
        {rows.slice(0, mostShown).map(({ sku, name, text }) => (
          <li key={sku}>
            <span className="strong">{name}</span> <span className="code small muted">{sku}</span>
            <span className="small muted"> · {text}</span>
          </li>
        ))}
      </ul>
      {rows.length > mostShown && <p className="muted small">{messages('restock.andMore', { count: rows.length - mostShown })}</p>}
    </>
  );
}
