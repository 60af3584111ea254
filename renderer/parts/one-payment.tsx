import type { ReactNode } from 'react';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { Choice } from '#renderer/ui/choice.tsx';

interface Props {
  readonly chosen: PaymentInstrument;
  readonly onChange: (chosen: PaymentInstrument) => void;
}

const keyOf = (instrument: PaymentInstrument): string => (instrument.kind === 'card' ? `card:${instrument.token}` : instrument.kind);

/** One way to pay several documents. Whether it covers each of them is judged for each of them. */
export function OnePayment({ chosen, onChange }: Props): ReactNode {
  const messages = useMessages();
  const ways: readonly { readonly instrument: PaymentInstrument; readonly text: string }[] = [
    { instrument: { kind: 'account' }, text: messages('payment.account') },
    ...(useTerms()?.cards ?? []).map(({ token, brand, last4 }) => ({ instrument: { kind: 'card' as const, token }, text: `${brand} •••• ${last4}` })),
    { instrument: { kind: 'transfer' }, text: messages('payment.transfer') },
  ];
  const choose = (id: string) => {
    const way = ways.find(({ instrument }) => keyOf(instrument) === id);
    if (way) onChange(way.instrument);
  };
  return <Choice label={messages('bulk.payment')} value={keyOf(chosen)} onChange={choose} options={ways.map(({ instrument, text }) => ({ id: keyOf(instrument), text }))} />;
}
