import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

type Comparison = OutputOf<'quotes.compare'>;
type Line = Comparison['lines'][number];
type Change = Line['changes'][number];

const tones: Readonly<Partial<Record<Change, BadgeTone>>> = { dearer: 'danger', cheaper: 'ok', priceGone: 'danger', removed: 'warn', added: 'info', product: 'warn' };

/** The shown version beside an earlier one or beside today's prices, line by line. Opens on the version before, where there is one. */
export function VersionDifference({ quote, version }: { readonly quote: Quote; readonly version: number }): ReactNode {
  const messages = useMessages();
  const earlier = quote.earlier.map((each) => each.version).filter((each) => each < version).sort((first, second) => second - first);
  const [chosen, setChosen] = useState<string | null>(null);
  const other = chosen ?? (earlier[0] === undefined ? 'today' : String(earlier[0]));
  const isEarlier = earlier.includes(Number(other)) && other !== 'today';
  const query = useQuery('quotes.compare', isEarlier ? { quoteId: quote.id, from: Number(other), to: version } : { quoteId: quote.id, from: version, to: 'today' as const });
  const options = [...earlier.map((each) => ({ id: String(each), text: each === 0 ? messages('estimates.asRequested') : messages('estimates.version', { version: each }) })), { id: 'today', text: messages('compare.today') }];
  return (
    <Panel title={messages('compare.title')}>
      <div className="stack">
        <Segments label={messages('compare.with')} value={isEarlier ? other : 'today'} onChange={setChosen} options={options} />
        <QueryView query={query} rows={3}>{(comparison) => <Differences comparison={comparison} />}</QueryView>
      </div>
    </Panel>
  );
}

function Differences({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { lines, grossBefore, grossAfter, gross, currency, day } = comparison;
  const changed = lines.filter(({ changes }) => changes.length > 0);
  const side = (shown: Line['before']): ReactNode =>
    shown && (
      <>
        {format.quantityOf(shown.quantity, shown.unit)}
        <br />
        <span className="muted small">{shown.unitPrice ? format.unitPrice(shown.unitPrice, currency) : messages('catalog.onRequest')}</span>
      </>
    );
  const columns: Column<Line>[] = [
    { id: 'product', head: messages('catalog.name'), wide: true, cell: (line) => <>{line.name} <span className="code muted">{line.sku}</span></> },
    { id: 'change', head: messages('compare.change'), cell: (line) => <span className="row">{line.changes.map((change) => <Badge key={change} tone={tones[change] ?? 'neutral'}>{messages(`compare.changes.${change}`)}</Badge>)}</span> },
    { id: 'before', head: messages('compare.before'), align: 'end', cell: (line) => side(line.before) ?? '–' },
    { id: 'after', head: messages('compare.after'), align: 'end', cell: (line) => side(line.after) ?? '–' },
    { id: 'move', head: messages('compare.move'), align: 'end', cell: (line) => (line.priceMove === null || line.priceMove === '0' ? '–' : format.unitPrice(line.priceMove, currency)) },
  ];
  return (
    <>
      {day !== null && <p className="muted small">{messages('compare.todayLead', { day: format.day(day) })}</p>}
      {changed.length === 0 ? <p>{messages('compare.nothing')}</p> : <Table label={messages('compare.title')} columns={columns} rows={changed} rowKey={(line) => line.id} />}
      <p className="strong">{messages('compare.gross', { before: format.money(grossBefore, currency), after: format.money(grossAfter, currency), move: format.money(gross, currency) })}</p>
    </>
  );
}
