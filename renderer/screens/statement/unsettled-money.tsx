import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

type Statement = OutputOf<'ledger.statement'>;
type Money = Statement['unsettled'][number];

/** Money that the seller received and that has settled nothing yet, such as an advance. */
export function UnsettledMoney({ statement }: { readonly statement: Statement }): ReactNode {
  const messages = useMessages();
  const { unsettled, currency } = statement;
  const columns = useUnsettledColumns(currency);
  if (unsettled.length === 0) return null;
  return (
    <Panel title={messages('statement.unsettled')} count={unsettled.length} flush>
      <Table label={messages('statement.unsettled')} columns={columns} rows={unsettled} rowKey={(money) => money.number} />
    </Panel>
  );
}

export function useUnsettledColumns(currency: string): Column<Money>[] {
  const messages = useMessages();
  const format = useFormat();
  return [
    { id: 'document', head: messages('statement.document'), cell: (money) => <><span className="strong">{money.number}</span> <span className="muted small">{messages(`statement.type.${money.type}`)}</span></>, written: [written('text', messages('tables.type'), (money) => messages(`statement.type.${money.type}`)), written('text', messages('statement.document'), (money) => money.number)] },
    { id: 'date', head: messages('statement.date'), cell: (money) => format.day(money.date), written: [written('day', messages('statement.date'), (money) => money.date)] },
    { id: 'purpose', head: messages('statement.order'), wide: true, cell: (money) => (money.order === null ? messages('statement.noPurpose') : messages('statement.advanceFor', { order: money.order })), written: [written('text', messages('statement.order'), (money) => money.order)] },
    { id: 'left', head: messages('statement.left'), align: 'end', cell: (money) => <span className="strong">{format.money(money.left, currency)}</span>, written: [written('money', messages('statement.left'), (money) => money.left), written('text', messages('tables.currency'), () => currency)] },
  ];
}
