import { type ReactNode, useState } from 'react';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

type By = InputOf<'orders.spend'>['by'];
type Report = OutputOf<'orders.spend'>;
type Group = Report['groups'][number];

const ways: readonly By[] = ['month', 'category', 'site', 'costCentre'];
const most = 12;

/** What was ordered in the last twelve months: bars to look at, and beside each the figure that it stands for. */
export function Spend(): ReactNode {
  const messages = useMessages();
  const [by, setBy] = useState<By>('month');
  const report = useQuery('orders.spend', { by });
  return (
    <Panel title={messages('spend.title')} flush>
      <div className="panel-body">
        <Segments label={messages('spend.by')} hideLabel value={by} onChange={(id) => setBy(ways.find((way) => way === id) ?? 'month')} options={ways.map((id) => ({ id, text: messages(`spend.way.${id}`) }))} />
      </div>
      <QueryView query={report} rows={4}>
        {(answer) => (answer.groups.length === 0 ? <Empty icon="order" title={messages('spend.none')} /> : <SpendTable report={answer} by={by} />)}
      </QueryView>
    </Panel>
  );
}

function SpendTable({ report, by }: { readonly report: Report; readonly by: By }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const highest = Math.max(1, ...report.groups.map(({ net }) => Number(net)));
  const groups = by === 'month' ? report.groups.slice(-most) : report.groups.slice(0, most);
  const nameOf = ({ id, name }: Group): string => (id === '' ? messages('spend.without') : by === 'month' ? format.month(id) : name);
  const columns: readonly Column<Group>[] = [
    { id: 'group', head: messages(`spend.way.${by}`), cell: nameOf },
    { id: 'bar', head: messages('spend.share'), wide: true, cell: ({ net }) => <SpendBar percent={(Number(net) / highest) * 100} /> },
    { id: 'net', head: messages('spend.net'), align: 'end', cell: ({ net }) => format.money(net, report.currency) },
    { id: 'orders', head: messages('spend.orders'), align: 'end', optional: true, cell: ({ orders }) => format.count(orders) },
  ];
  return (
    <>
      <Table label={messages('spend.title')} columns={columns} rows={groups} rowKey={({ id }) => id} />
      <p className="panel-body muted small">{messages('spend.total', { total: format.money(report.total, report.currency), from: format.day(report.from), to: format.day(report.to) })}</p>
    </>
  );
}

/** The figure stands beside it: the bar itself says nothing to who cannot see it. */
function SpendBar({ percent }: { readonly percent: number }): ReactNode {
  return (
    <svg className="spend-bar" aria-hidden="true" width="100%" height="12">
      <rect x="0" y="1" width={`${Math.max(0, percent)}%`} height="10" rx="2" />
    </svg>
  );
}
