import { type ReactNode, useState } from 'react';
import { lineQuantities } from '#shared/domain/orders/order-quantities.ts';
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

/** Records what leaves now; proposes all that is still to come. */
export function ShipPanel({ order }: { readonly order: Order }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const show = useToastStore((store) => store.show);
  const { busy, act } = useOfficeAct();
  const toCome = (line: OrderLine): string => lineQuantities(line, order.state).toCome;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(order.lines.filter((line) => toCome(line) !== '0').map((line) => [line.id, format.typed(toCome(line))])));

  const ship = async (): Promise<void> => {
    const lines: { line: string; quantity: string }[] = [];
    for (const [line, text] of Object.entries(typed)) {
      const quantity = text.trim() === '' ? '0' : format.parse(text);
      if (quantity === null) return show({ tone: 'danger', text: office('common.unreadable', { typed: text }) });
      if (Number(quantity) > 0) lines.push({ line, quantity });
    }
    if (lines.length > 0) await act(`/office/orders/${order.id}/ship`, orderShape, { lines }, () => office('orders.shipDone'));
  };
  const columns: Column<OrderLine>[] = [
    { id: 'product', head: office('common.product'), wide: true, cell: (line) => <OrderLineName line={line} currency={order.currency} /> },
    { id: 'quantity', head: office('common.quantity'), align: 'end', cell: (line) => format.quantityOf(line.quantity, line.unit) },
    { id: 'shipped', head: office('orders.shipped'), align: 'end', cell: (line) => format.quantity(line.shipped) },
    { id: 'toCome', head: office('orders.toCome'), align: 'end', cell: (line) => format.quantity(toCome(line)) },
    { id: 'never', head: office('orders.never'), align: 'end', optional: true, cell: (line) => format.quantity(lineQuantities(line, order.state).never) },
    {
      id: 'now',
      head: office('orders.shipNow'),
      align: 'end',
      cell: (line) =>
        toCome(line) !== '0' && (
          <TextField label={office('orders.of', { field: office('orders.shipNow'), name: line.name })} hideLabel width="short" inputMode="decimal" value={typed[line.id] ?? ''} onChange={(text) => setTyped({ ...typed, [line.id]: text })} />
        ),
    },
  ];
  return (
    <Panel title={office('orders.ship')} count={order.lines.length} flush>
      <div className="office-answer">
        <Table label={office('orders.ship')} columns={columns} rows={order.lines} rowKey={(line) => line.id} />
      </div>
      <div className="dialog-body">
        <div className="row">
          <Button look="main" icon="send" isDisabled={busy} onPress={() => void ship()}>{office('orders.shipAct')}</Button>
          <ReasonDialog
            act={office('orders.cancelRest')}
            title={office('orders.cancelTitle')}
            busy={busy}
            onGive={async (reason) => (await act(`/office/orders/${order.id}/cancel`, orderShape, { reason }, () => office('orders.cancelled'))) !== null}
          />
        </div>
      </div>
    </Panel>
  );
}
