import { useState } from 'react';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import type { AllowedAct } from '#shared/domain/quotes/quote-view.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct } from '#renderer/parts/bulk-acts.ts';
import { OnePayment } from '#renderer/parts/one-payment.tsx';
import { useRowCall } from '#renderer/parts/use-row-call.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { EstimateRow } from './estimate-table.tsx';

/** What may be done with many estimates at once: each by the command, and by the rule, that it has for one. */
export function useEstimateListActs(): readonly BulkAct<EstimateRow>[] {
  const messages = useMessages();
  const call = useRowCall();
  const [note, setNote] = useState('');
  const [payment, setPayment] = useState<PaymentInstrument>({ kind: 'account' });
  const unless = (act: AllowedAct) => (row: EstimateRow) => (row.allowed.includes(act) ? null : messages('bulk.isState', { state: messages(`quoteState.${row.state}`) }));
  const payForm = <OnePayment chosen={payment} onChange={setPayment} />;
  return [
    {
      id: 'order', text: messages('estimates.order'), icon: 'order', barred: unless('order'), lead: messages('bulk.orderLead'), form: payForm,
      each: async ({ id, version }) => (await call('orders.place', { quoteId: id, version, instruments: [payment] })).outcome,
    },
    {
      id: 'submit', text: messages('estimates.submit'), icon: 'send', barred: unless('submitForApproval'), lead: messages('bulk.submitLead'), form: payForm,
      each: async ({ id }) => (await call('quotes.submitForApproval', { quoteId: id, payment: [payment] })).outcome,
    },
    {
      id: 'extension', text: messages('estimates.askExtension'), icon: 'clock', barred: unless('askExtension'), lead: messages('bulk.extendLead'), form: <TextField label={messages('estimates.extensionNote')} value={note} onChange={setNote} maxLength={2000} />,
      each: async ({ id }) => (await call('quotes.askExtension', { quoteId: id, note })).outcome,
    },
    { id: 'withdraw', text: messages('estimates.withdraw'), icon: 'back', look: 'danger', barred: unless('withdraw'), lead: messages('bulk.withdrawLead'), each: async ({ id }) => (await call('quotes.withdraw', { quoteId: id })).outcome },
  ];
}
