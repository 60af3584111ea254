import type { ReactNode } from 'react';
import type { OrderLine } from '#shared/domain/orders/order.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';

/** What the seller answered to a line where it differs from the order: quantity, price, substitute, day, and why. */
export function LineAnswer({ line, currency }: { readonly line: OrderLine; readonly currency: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const differences = [
    ...(line.confirmed !== null && line.confirmed !== line.quantity ? [messages('sellerAnswer.quantity', { confirmed: format.quantityOf(line.confirmed, line.unit), ordered: format.quantity(line.quantity) })] : []),
    ...(line.substituteFor ? [messages('sellerAnswer.substitute', { name: line.substituteFor.name })] : []),
    ...(line.orderedPrice ? [messages('sellerAnswer.price', { price: format.unitPrice(line.unitPrice, currency), before: format.unitPrice(line.orderedPrice, currency) })] : []),
    ...(line.promisedFor ? [messages('sellerAnswer.promised', { day: format.day(line.promisedFor) })] : []),
    ...(line.answer === '' ? [] : [line.answer]),
  ];
  return differences.length === 0 ? null : <p className="small tone-warn">{differences.join(' · ')}</p>;
}
