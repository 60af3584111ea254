import { type ReactNode, useState } from 'react';
import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import type { Order, OrderLine } from '#shared/domain/orders/order.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface Props {
  readonly order: Order;
  readonly onClose: () => void;
}

interface Typed {
  readonly quantity: string;
  readonly day: string;
}

/** What the line still stands for, shipped goods included: the most that can be asked to stay. */
const standing = (line: OrderLine): string => toPlainText(decimal(line.confirmed ?? line.quantity).minus(decimal(line.cancelled)));

/** Asks for less, none or another day, line by line. */
export function ChangeWishDialog({ order, onClose }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const ask = useAct('orders.requestChange');
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [note, setNote] = useState('');
  const lines = order.lines.filter((line) => decimal(standing(line)).gt(decimal(line.shipped)));
  const of = (line: OrderLine): Typed => typed[line.id] ?? { quantity: format.quantity(standing(line)), day: line.promisedFor ?? '' };
  const set = (line: OrderLine, change: Partial<Typed>) => setTyped({ ...typed, [line.id]: { ...of(line), ...change } });
  const wishes = lines.map((line) => {
    const { quantity, day } = of(line);
    const figure = format.parse(quantity);
    const wanted = day.trim() === '' ? null : calendarDay.safeParse(day.trim());
    const differs = figure !== null && (!decimal(figure).eq(decimal(standing(line))) || (wanted?.success === true && wanted.data !== line.promisedFor));
    return { line, figure, dayFault: wanted !== null && !wanted.success, wantedFor: wanted?.success ? wanted.data : null, differs };
  });
  const changed = wishes.filter(({ differs }) => differs);
  const sound = wishes.every(({ figure, dayFault }) => figure !== null && !dayFault);
  const send = async () => {
    const asked = changed.map(({ line, figure, wantedFor }) => ({ line: line.id, quantity: figure ?? '0', ...(wantedFor !== null && wantedFor !== line.promisedFor && { wantedFor }) }));
    if (!(await ask.run({ orderId: order.id, lines: asked, note: note.trim() }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('wish.sent') });
    onClose();
  };
  const columns: Column<(typeof wishes)[number]>[] = [
    { id: 'name', head: messages('catalog.name'), wide: true, cell: ({ line }) => line.name },
    { id: 'quantity', head: messages('catalog.quantity'), cell: ({ line, figure }) => <TextField hideLabel width="short" label={messages('wish.newQuantity', { name: line.name })} value={of(line).quantity} error={figure === null ? messages('part.unreadable') : undefined} onChange={(quantity) => set(line, { quantity })} /> },
    { id: 'day', head: messages('wish.dayHint'), cell: ({ line, dayFault }) => <TextField hideLabel type="date" width="normal" label={messages('wish.newDay', { name: line.name })} value={of(line).day} error={dayFault ? messages('wish.dayUnreadable') : undefined} onChange={(day) => set(line, { day })} /> },
  ];
  return (
    <Dialog title={messages('wish.changeTitle')} closeLabel={messages('common.close')} width="wide" isOpen onClose={onClose} actions={<WishActions isDisabled={ask.busy || changed.length === 0 || !sound} onClose={onClose} onSend={() => void send()} />}>
      <p>{messages('wish.changeLead')}</p>
      <Table label={messages('common.linesHead')} columns={columns} rows={wishes} rowKey={({ line }) => line.id} />
      <TextField label={messages('wish.note')} lines={2} value={note} onChange={setNote} />
    </Dialog>
  );
}

/** Asks to cancel what was not shipped. */
export function CancellationWishDialog({ order, onClose }: Props): ReactNode {
  const messages = useMessages();
  const ask = useAct('orders.requestCancellation');
  const [note, setNote] = useState('');
  const send = async () => {
    if (!(await ask.run({ orderId: order.id, note: note.trim() }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('wish.sent') });
    onClose();
  };
  return (
    <Dialog title={messages('wish.cancelTitle')} closeLabel={messages('common.close')} width="narrow" isOpen onClose={onClose} actions={<WishActions isDisabled={ask.busy} onClose={onClose} onSend={() => void send()} />}>
      <p>{messages('wish.cancelLead')}</p>
      <TextField label={messages('wish.note')} lines={2} value={note} onChange={setNote} />
    </Dialog>
  );
}

function WishActions({ isDisabled, onClose, onSend }: { readonly isDisabled: boolean; readonly onClose: () => void; readonly onSend: () => void }): ReactNode {
  const messages = useMessages();
  return (
    <>
      <Button onPress={onClose}>{messages('common.keep')}</Button>
      <Button look="main" icon="send" isDisabled={isDisabled} onPress={onSend}>{messages('wish.send')}</Button>
    </>
  );
}
