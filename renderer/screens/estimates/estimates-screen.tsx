import type { ReactNode } from 'react';
import type { ShownQuoteState } from '#shared/domain/quotes/quote-view.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useListLook } from '#renderer/parts/use-list-look.ts';
import { ViewMenu } from '#renderer/parts/view-menu.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { ChecksumAnswer, looksLikeChecksum } from './checksum-answer.tsx';
import { type EstimateRow, EstimateTable, useEstimateColumns } from './estimate-table.tsx';
import { useEstimateListActs } from './use-estimate-list-acts.tsx';

const views = {
  all: null,
  running: ['requested', 'issued', 'inApproval', 'approved'],
  ended: ['ordered', 'declined', 'withdrawn', 'rejected', 'expired'],
} as const satisfies Record<string, readonly ShownQuoteState[] | null>;

type View = keyof typeof views;
const noRows: readonly EstimateRow[] = [];
const keyOf = ({ id }: EstimateRow): string => id;
const nameOf = ({ title, number }: EstimateRow): string => (number === null ? title : `${title} (${number})`);
const amountOf = ({ gross, currency }: EstimateRow) => ({ amount: gross, currency });
const viewNames: readonly View[] = ['running', 'ended', 'all'];

export function EstimatesScreen(): ReactNode {
  const messages = useMessages();
  const state = useListLook('estimates', { show: 'running', text: '' });
  const { text, show } = state.look.filter;
  const view: View = viewNames.find((name) => name === show) ?? 'all';
  const states = views[view];
  const query = useQuery('quotes.list', !state.isReady ? null : { ...(states ? { states: [...states] } : {}), ...(text.trim() === '' ? {} : { text: text.trim() }) });
  const columns = useEstimateColumns();
  const chosen = useChosenRows(query.answer?.quotes ?? noRows, keyOf, nameOf);
  const acts = useEstimateListActs();
  const inFile = state.inFile(columns, query.answer?.quotes ?? []);
  return (
    <Screen title={messages('shell.place.estimates')} lead={messages('estimates.lead')} actions={<><ViewMenu state={state} />{query.answer && <SaveTable lists={[savedList(messages('shell.place.estimates'), inFile.columns, inFile.rows)]} />}</>}>
      <div className="stack">
        <div className="row">
          <Segments label={messages('common.show')} hideLabel value={view} onChange={(id) => state.setFilter({ show: id })} options={viewNames.map((id) => ({ id, text: messages(`estimates.view.${id}`) }))} />
          <div className="grow">
            <SearchField label={messages('estimates.search')} clearLabel={messages('common.clear')} value={text} onChange={(typed) => state.setFilter({ text: typed })} />
          </div>
        </div>
        {looksLikeChecksum(text) && <ChecksumAnswer checksum={text} />}
        <Panel title={messages(`estimates.view.${view}`)} flush>
          <QueryView query={query}>{({ quotes }) => (quotes.length === 0 ? <Empty icon="estimate" title={messages('estimates.none')} action={<NextAct path={paths.drafts()} keys="g d" icon="draft">{messages('empty.drafts')}</NextAct>}>{messages('estimates.noneLead')}</Empty> : <EstimateTable quotes={quotes} arranged={state.arranged()} choosable={chosen.choosable} />)}</QueryView>
        </Panel>
        <BulkBar rows={chosen} acts={acts} amountOf={amountOf} />
      </div>
    </Screen>
  );
}
