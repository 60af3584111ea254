import { type ReactNode, useState } from 'react';
import type { OrderAnswerInput } from '#shared/contract/office-desk.ts';
import { order as orderShape, type Order, type OrderLine } from '#shared/domain/orders/order.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';
import { OrderLineName } from './office-order-lines.tsx';

type Field = 'quantity' | 'promisedFor' | 'substitute' | 'unitPrice' | 'note';
type Typed = Readonly<Record<string, Partial<Record<Field, string>>>>;
type LineAnswer = OrderAnswerInput['lines'][number];

/** Answers an order line by line: quantity, date, substitute, price, and why. */
export function AnswerPanel({ order }: { readonly order: Order }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const show = useToastStore((store) => store.show);
  const { busy, act } = useOfficeAct();
  const [typed, setTyped] = useState<Typed>({});

  const send = (lines: readonly LineAnswer[]) => act(`/office/orders/${order.id}/answer`, orderShape, { lines }, () => office('orders.answered'));
  const sendTyped = async (): Promise<void> => {
    const lines: LineAnswer[] = [];
    for (const [line, fields] of Object.entries(typed)) {
      const figures: { quantity?: string; unitPrice?: string } = {};
      for (const name of ['quantity', 'unitPrice'] as const) {
        const text = (fields[name] ?? '').trim();
        const figure = text === '' ? undefined : format.parse(text);
        if (figure === null) return show({ tone: 'danger', text: office('common.unreadable', { typed: text }) });
        if (figure !== undefined) figures[name] = figure;
      }
      const { promisedFor = '', substitute = '', note = '' } = fields;
      lines.push({ line, ...figures, ...(promisedFor !== '' && { promisedFor }), ...(substitute.trim() !== '' && { substitute: substitute.trim() }), note: note.trim() });
    }
    await send(lines);
  };

  const field = (line: OrderLine, name: Field, head: string, more: { type?: 'date'; placeholder?: string; align?: 'end' } = {}): ReactNode => (
    <TextField
      label={office('orders.of', { field: head, name: line.name })}
      hideLabel
      {...(more.type && { type: more.type })}
      {...(more.placeholder !== undefined && { placeholder: more.placeholder })}
      value={typed[line.id]?.[name] ?? ''}
      onChange={(text) => setTyped({ ...typed, [line.id]: { ...typed[line.id], [name]: text } })}
    />
  );
  const columns: Column<OrderLine>[] = [
    { id: 'product', head: office('common.product'), cell: (line) => <OrderLineName line={line} currency={order.currency} /> },
    { id: 'quantity', head: office('common.quantity'), align: 'end', cell: (line) => format.quantityOf(line.quantity, line.unit) },
    { id: 'comes', head: office('orders.comes'), align: 'end', cell: (line) => field(line, 'quantity', office('orders.comes'), { placeholder: format.typed(line.quantity) }) },
    { id: 'promised', head: office('orders.promised'), cell: (line) => field(line, 'promisedFor', office('orders.promised'), { type: 'date' }) },
    { id: 'substitute', head: office('orders.substitute'), cell: (line) => field(line, 'substitute', office('orders.substitute')) },
    { id: 'price', head: office('orders.ourPrice'), align: 'end', cell: (line) => field(line, 'unitPrice', office('orders.ourPrice'), { placeholder: format.typed(line.unitPrice) }) },
    { id: 'why', head: office('orders.why'), cell: (line) => field(line, 'note', office('orders.why')) },
  ];
  return (
    <Panel title={office('orders.answer')} count={order.lines.length} flush>
      <div className="office-answer">
        <Table label={office('orders.answer')} columns={columns} rows={order.lines} rowKey={(line) => line.id} />
      </div>
      <div className="dialog-body">
        <p className="muted small">{office('orders.answerLead')}</p>
        <div className="row">
          <Button look="main" icon="check" isDisabled={busy || Object.keys(typed).length > 0} onPress={() => void send([])}>{office('orders.confirmAll')}</Button>
          <Button icon="send" isDisabled={busy || Object.keys(typed).length === 0} onPress={() => void sendTyped()}>{office('orders.sendAnswer')}</Button>
          <ReasonDialog
            act={office('orders.reject')}
            title={office('orders.rejectTitle')}
            busy={busy}
            onGive={async (note) => (await act(`/office/orders/${order.id}/answer`, orderShape, { lines: order.lines.map(({ id }) => ({ line: id, quantity: '0', note })) }, () => office('orders.rejected'))) !== null}
          />
        </div>
      </div>
    </Panel>
  );
}
