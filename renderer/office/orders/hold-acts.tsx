import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { invoicedOrder } from '#shared/contract/office-desk.ts';
import { allowedOrderCommands } from '#shared/domain/orders/order-lifecycle.ts';
import { order as orderShape, type Order } from '#shared/domain/orders/order.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** What the administrative office may do with an order now: hold, release, refuse, invoice. */
export function HoldActs({ order }: { readonly order: Order }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { busy, act } = useOfficeAct();
  const commands = allowedOrderCommands(order, 'administrativeOffice');
  const path = `/office/orders/${order.id}`;
  return (
    <span className="row">
      {commands.includes('releaseHold') && <Button look="main" icon="check" isDisabled={busy} onPress={() => void act(`${path}/release`, orderShape, { by: 'releaseHold' }, () => office('holds.released'))}>{office('holds.release')}</Button>}
      {commands.includes('paymentReceived') && <Link href={`/accounts/${order.account}`}>{office('holds.bookPayment')}</Link>}
      {commands.includes('refuseRelease') && (
        <ReasonDialog act={office('holds.refuse')} title={office('holds.refuseTitle')} busy={busy} onGive={async (reason) => (await act(`${path}/refuse-release`, orderShape, { reason }, () => office('holds.refused'))) !== null} />
      )}
      {commands.includes('hold') && <ReasonDialog act={office('holds.hold')} title={office('holds.holdTitle')} busy={busy} onGive={async (detail) => (await act(`${path}/hold`, orderShape, { detail }, () => office('holds.held'))) !== null} />}
      {commands.includes('invoice') && (
        <Button look="main" icon="send" isDisabled={busy} onPress={() => void act(`${path}/invoice`, invoicedOrder, undefined, ({ entry }) => office('invoices.done', { number: entry.number, amount: format.money(entry.amount, entry.currency) }))}>{office('invoices.act')}</Button>
      )}
    </span>
  );
}
