import { type ReactNode, useState } from 'react';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { isBelowZero } from '#renderer/parts/amount-sign.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { SpendBudgets } from './spend-budgets.tsx';

type By = InputOf<'orders.spend'>['by'];
type Report = OutputOf<'orders.spend'>;
type Group = Report['groups'][number];
type Way = By | 'budget';

const ways: readonly Way[] = ['month', 'category', 'site', 'costCentre', 'budget'];
const most = 12;

/** What was ordered in the last twelve months, and what is planned for these: bars to look at, and beside each the figure that it stands for. */
export function Spend(): ReactNode {
  const messages = useMessages();
  const [way, setWay] = useState<Way>('month');
  return (
    <Panel title={messages('spend.title')} flush>
      <div className="panel-body">
        <Segments label={messages('spend.by')} hideLabel value={way} onChange={(id) => setWay(ways.find((each) => each === id) ?? 'month')} options={ways.map((id) => ({ id, text: messages(`spend.way.${id}`) }))} />
      </div>
      {way === 'budget' ? <SpendBudgets /> : <Ordered by={way} />}
    </Panel>
  );
}

function Ordered({ by }: { readonly by: By }): ReactNode {
  const messages = useMessages();
  const report = useQuery('orders.spend', { by });
  return (
    <QueryView query={report} rows={4}>
      {(answer) => (answer.groups.length === 0 ? <Empty icon="order" title={messages('spend.none')}>{messages('empty.spendLead')}</Empty> : <SpendTable report={answer} by={by} />)}
    </QueryView>
  );
}

function SpendTable({ report, by }: { readonly report: Report; readonly by: By }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const money = (amount: string): string => format.money(amount, report.currency);
  const groups = by === 'month' ? report.groups.slice(-most) : report.groups.slice(0, most);
  const compares = groups.some(({ before }) => before !== null);
  const highest = Math.max(1, ...groups.flatMap(({ net, before }) => [Number(net), Number(before?.net ?? 0)]));
  const nameOf = ({ id, name }: Group): string => (id === '' ? messages('spend.without') : by === 'month' ? format.month(id) : name);
  const move = ({ move: moved }: Group): ReactNode => (moved === null ? '–' : `${isBelowZero(moved) ? '' : '+'}${money(moved)}`);
  const columns: readonly Column<Group>[] = [
    { id: 'group', head: messages(`spend.way.${by}`), cell: (group) => (by === 'month' ? <span className="spend-month">{nameOf(group)}</span> : nameOf(group)) },
    { id: 'bar', head: messages('spend.share'), wide: true, cell: ({ net, before }) => <SpendBar percent={(Number(net) / highest) * 100} before={before === null ? null : (Number(before.net) / highest) * 100} /> },
    { id: 'net', head: messages('spend.net'), align: 'end', cell: ({ net }) => money(net) },
    ...(compares
      ? ([
          { id: 'before', head: messages('spend.before'), align: 'end', cell: ({ before }) => (before === null ? <span className="muted">{messages('spend.nothingThen')}</span> : money(before.net)) },
          { id: 'move', head: messages('spend.move'), align: 'end', cell: move },
        ] satisfies Column<Group>[])
      : []),
    { id: 'orders', head: messages('spend.orders'), align: 'end', optional: true, cell: ({ orders }) => format.count(orders) },
  ];
  return (
    <>
      <Table label={messages('spend.title')} columns={columns} rows={groups} rowKey={({ id }) => id} />
      <p className="panel-body muted small">
        {messages('spend.total', { total: money(report.total), from: format.day(report.from), to: format.day(report.to) })}
        {report.totalBefore !== null && ` ${messages('spend.totalBefore', { total: money(report.totalBefore) })}`}
      </p>
    </>
  );
}

/** The figures stand beside it: the bar itself says nothing to who cannot see it. The thin bar below is that of a year before. */
function SpendBar({ percent, before }: { readonly percent: number; readonly before: number | null }): ReactNode {
  return (
    <svg className="spend-bar" aria-hidden="true" width="100%" height={before === null ? 12 : 16}>
      <rect x="0" y="1" width={`${Math.max(0, percent)}%`} height="10" rx="2" />
      {before !== null && <rect className="spend-before" x="0" y="12" width={`${Math.max(0, before)}%`} height="4" rx="1" />}
    </svg>
  );
}
