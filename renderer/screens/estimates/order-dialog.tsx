import { type ReactNode, useMemo, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { decimal, zero } from '#shared/domain/money/decimal.ts';
import type { TakenLine } from '#shared/domain/orders/take-part.ts';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { PaymentChoice } from '#renderer/parts/payment-choice.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Elsewhere } from './ordered-elsewhere.tsx';
import { PartChoice, type PartFields } from './part-choice.tsx';

interface Props {
  readonly quote: Quote;
  readonly onClose: () => void;
  readonly onPlaced: (orderId: string) => void;
}

const nothingKnown: OutputOf<'orders.ofQuote'> = { notTaken: [], elsewhere: [], duplicates: [], kept: null };

/** Orders an approved estimate at its locked prices, all or a part of it, with the payment plan in sight. */
export function OrderDialog(props: Props): ReactNode {
  const { answer, failure } = useQuery('orders.ofQuote', { quoteId: props.quote.id });
  const known = answer ?? (failure ? nothingKnown : undefined);
  return known ? <OpenOrderDialog {...props} known={known} /> : null;
}

function OpenOrderDialog({ quote, onClose, onPlaced, known }: Props & { readonly known: OutputOf<'orders.ofQuote'> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const status = useSyncStatus();
  const { kept } = known;
  const [payment, setPayment] = useState<readonly PaymentInstrument[]>(kept?.instruments ?? (quote.payment.length > 0 ? quote.payment : [{ kind: 'account' }]));
  const [blocked, setBlocked] = useState(false);
  const [note, setNote] = useState(kept?.note ?? '');
  const [isPart, setIsPart] = useState(kept?.lines !== undefined);
  const [fields, setFields] = useState<PartFields>(() => fieldsOf(quote, kept?.lines, format.quantity));
  const [partGross, setPartGross] = useState<string | null>(null);
  const [again, setAgain] = useState(false);
  const place = useAct('orders.place');
  const { parse } = format;
  const lines = useMemo(() => (isPart ? takenOf(quote, fields, parse) : null), [isPart, quote, fields, parse]);
  const gross = isPart ? partGross : quote.current.totals.gross;
  const warned = known.elsewhere.length > 0;
  const placeNow = async () => {
    const part = { ...(lines && { lines: [...lines] }), ...(warned && { orderedElsewhereSeen: again }) };
    const answer = await place.run({ quoteId: quote.id, version: quote.current.version, instruments: [...payment], ...(note === '' ? {} : { note }), ...part });
    if (!answer) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('estimates.orderPlaced') });
    onPlaced(answer.orderId);
  };
  const mayPlace = !place.busy && payment.length > 0 && !blocked && gross !== null && (!warned || again);
  return (
    <Dialog
      title={messages('estimates.orderTitle', { number: quote.number ?? '' })}
      closeLabel={messages('common.close')}
      width={isPart ? 'wide' : 'normal'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="order" isDisabled={!mayPlace} onPress={() => void placeNow()}>{gross === null ? messages('estimates.order') : messages('estimates.orderFor', { gross: format.money(gross, quote.currency) })}</Button>
        </>
      }
    >
      {status && status.connection !== 'online' && <Banner tone="info" icon="offline" title={messages('estimates.orderOffline')} />}
      {kept && <Banner tone="info" title={messages('kept.title')} />}
      <Elsewhere found={known.elsewhere} actions={<Switch isSelected={again} onChange={setAgain}>{messages('elsewhere.again')}</Switch>} />
      <Switch isSelected={isPart} onChange={setIsPart}>{messages('part.some')}</Switch>
      {isPart && <PartChoice quote={quote} fields={fields} onChange={setFields} lines={lines} onTotal={setPartGross} />}
      {gross !== null && <PaymentChoice total={gross} currency={quote.currency} costCentre={quote.costCentre} chosen={payment} onChange={setPayment} onBlocked={setBlocked} />}
      <TextField label={messages('estimates.orderNote')} lines={2} value={note} onChange={setNote} />
    </Dialog>
  );
}

function fieldsOf(quote: Quote, lines: readonly TakenLine[] | undefined, write: (quantity: string) => string): PartFields {
  return Object.fromEntries(
    quote.current.lines.map(({ id, quantity }) => {
      const taken = lines?.find(({ line }) => line === id);
      return [id, { taken: lines === undefined || taken !== undefined, quantity: write(taken?.quantity ?? quantity) }];
    }),
  );
}

/** Null where nothing is taken or a quantity cannot be read. */
function takenOf(quote: Quote, fields: PartFields, read: (typed: string) => string | null): readonly TakenLine[] | null {
  const lines: TakenLine[] = [];
  for (const { id, quantity: offered } of quote.current.lines) {
    const field = fields[id];
    if (field && !field.taken) continue;
    const quantity = field ? read(field.quantity) : offered;
    if (quantity === null || decimal(quantity).lte(zero)) return null;
    lines.push({ line: id, quantity });
  }
  return lines.length === 0 ? null : lines;
}
