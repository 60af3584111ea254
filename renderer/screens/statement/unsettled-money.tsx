import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, Table } from '#renderer/ui/table.tsx';

type Statement = OutputOf<'ledger.statement'>;
type Money = Statement['unsettled'][number];

/** Money that the seller received and that has settled nothing yet, such as an advance. */
export function UnsettledMoney({ statement }: { readonly statement: Statement }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { unsettled, currency } = statement;
  if (unsettled.length === 0) return null;
  const columns: Column<Money>[] = [
    { id: 'document', head: messages('statement.document'), cell: (money) => <><span className="strong">{money.number}</span> <span className="muted small">{messages(`statement.type.${money.type}`)}</span></> },
    { id: 'date', head: messages('statement.date'), cell: (money) => format.day(money.date) },
    { id: 'purpose', head: messages('statement.order'), wide: true, cell: (money) => (money.order === null ? messages('statement.noPurpose') : messages('statement.advanceFor', { order: money.order })) },
    { id: 'left', head: messages('statement.left'), align: 'end', cell: (money) => <span className="strong">{format.money(money.left, currency)}</span> },
  ];
  return (
    <Panel title={messages('statement.unsettled')} count={unsettled.length} flush>
      <Table label={messages('statement.unsettled')} columns={columns} rows={unsettled} rowKey={(money) => money.number} />
    </Panel>
  );
}
