import { type ReactNode, useMemo, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import type { SessionAnswer } from './answers.ts';
import { type CountedLine, useCountActs } from './use-count-acts.ts';

type Counted = CountedLine;

const keyOf = ({ sku }: Counted): string => sku;
const nameOf = ({ name }: Counted): string => name;

const shownAtFirst = 60;

export function CountedList({ answer }: { readonly answer: SessionAnswer }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [shown, setShown] = useState(shownAtFirst);
  const remove = useAct('restocking.remove');
  const { session, counted, uncounted } = answer;
  const columns: Column<Counted>[] = [
    { id: 'name', head: messages('catalog.name'), wide: true, cell: (line) => <span className="two-lines"><span>{line.name}</span><span className="code small muted">{line.sku}</span></span>, written: [written('text', messages('tables.code'), (line) => line.sku), written('text', messages('catalog.name'), (line) => line.name)] },
    { id: 'counted', head: messages('restock.counted'), align: 'end', cell: (line) => <span className="two-lines at-end"><span className="strong">{format.quantityOf(line.baseQuantity, line.baseUnit)}</span>{line.counts > 1 && <span className="small muted">{messages('restock.inCounts', { count: line.counts })}</span>}</span>, written: [written('quantity', messages('restock.counted'), (line) => line.baseQuantity), written('text', messages('tables.unit'), (line) => format.unitName(line.baseUnit))] },
    { id: 'par', head: messages('restock.parLevels'), align: 'end', optional: true, cell: (line) => (line.par ? `${format.quantity(line.par.minimum)}–${format.quantity(line.par.maximum)}` : '–'), written: [written('quantity', messages('tables.minimum'), (line) => line.par?.minimum ?? null), written('quantity', messages('tables.maximum'), (line) => line.par?.maximum ?? null)] },
    { id: 'remove', head: messages('drafts.remove'), cell: (line) => <Button look="quiet" size="small" icon="trash" isDisabled={remove.busy} aria-label={messages('restock.removeCounts', { name: line.name })} onPress={() => void remove.run({ sessionId: session.id, sku: line.sku })} /> },
  ];
  const rows = useMemo(() => counted.slice(0, shown), [counted, shown]);
  const chosen = useChosenRows(rows, keyOf, nameOf);
  const acts = useCountActs(session.id);
  return (
    <Panel title={messages('restock.newestFirst')} count={counted.length} flush actions={<>{uncounted > 0 && <span className="muted small">{messages('restock.uncounted', { count: uncounted })}</span>}<SaveTable lists={[savedList(`${messages('restock.counted')} ${answer.siteName}`, columns, counted)]} keys="Alt+T" /></>}>
      {counted.length === 0 ? <Empty icon="count" title={messages('restock.nothingCounted')}>{messages('restock.nothingCountedLead')}</Empty> : <Table label={messages('restock.newestFirst')} columns={columns} rows={rows} rowKey={keyOf} choosable={chosen.choosable} />}
      <BulkBar rows={chosen} acts={acts} />
      {counted.length > shown && <p className="panel-more"><Button size="small" onPress={() => setShown(shown + 500)}>{messages('common.more')}</Button></p>}
    </Panel>
  );
}
