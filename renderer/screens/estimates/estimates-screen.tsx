import { type ReactNode, useState } from 'react';
import type { ShownQuoteState } from '#shared/domain/quotes/quote-view.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/ui/screen.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { ChecksumAnswer, looksLikeChecksum } from './checksum-answer.tsx';
import { EstimateTable, useEstimateColumns } from './estimate-table.tsx';

const views = {
  all: null,
  running: ['requested', 'issued', 'inApproval', 'approved'],
  ended: ['ordered', 'declined', 'withdrawn', 'rejected', 'expired'],
} as const satisfies Record<string, readonly ShownQuoteState[] | null>;

type View = keyof typeof views;
const viewNames: readonly View[] = ['running', 'ended', 'all'];

export function EstimatesScreen(): ReactNode {
  const messages = useMessages();
  const [view, setView] = useState<View>('running');
  const [text, setText] = useState('');
  const states = views[view];
  const query = useQuery('quotes.list', { ...(states ? { states: [...states] } : {}), ...(text.trim() === '' ? {} : { text: text.trim() }) });
  const columns = useEstimateColumns();
  return (
    <Screen title={messages('shell.place.estimates')} lead={messages('estimates.lead')} actions={query.answer && <SaveTable lists={[savedList(messages('shell.place.estimates'), columns, query.answer.quotes)]} />}>
      <div className="stack">
        <div className="row">
          <Segments label={messages('common.show')} hideLabel value={view} onChange={(id) => setView(viewNames.find((name) => name === id) ?? 'all')} options={viewNames.map((id) => ({ id, text: messages(`estimates.view.${id}`) }))} />
          <div className="grow">
            <SearchField label={messages('estimates.search')} clearLabel={messages('common.clear')} value={text} onChange={setText} />
          </div>
        </div>
        {looksLikeChecksum(text) && <ChecksumAnswer checksum={text} />}
        <Panel title={messages(`estimates.view.${view}`)} flush>
          <QueryView query={query}>{({ quotes }) => (quotes.length === 0 ? <Empty icon="estimate" title={messages('estimates.none')}>{messages('estimates.noneLead')}</Empty> : <EstimateTable quotes={quotes} />)}</QueryView>
        </Panel>
      </div>
    </Screen>
  );
}
