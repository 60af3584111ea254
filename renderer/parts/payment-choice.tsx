import { type ReactNode, useEffect } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { decimal, sum, toPlainText } from '#shared/domain/money/decimal.ts';
import { cardExpiry } from '#shared/domain/payment/card-expiry.ts';
import type { PaymentAllocation, PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { CardStateBadge } from './card-state-badge.tsx';
import { CreditExposure } from './credit-exposure.tsx';
import { ForecastNote } from './forecast-note.tsx';
import { QueryView } from './query-view.tsx';
import { useFormat } from './use-format.ts';

interface Props {
  /** Gross, decimal text. */
  readonly total: string;
  readonly currency: string;
  /** A card may be kept for certain cost centres. */
  readonly costCentre: string | null;
  readonly chosen: readonly PaymentInstrument[];
  readonly onChange: (chosen: readonly PaymentInstrument[]) => void;
  readonly onBlocked?: (blocked: boolean) => void;
}

const keyOf = (instrument: PaymentInstrument): string => (instrument.kind === 'card' ? `card:${instrument.token}` : instrument.kind);

/** What of the plan goes on the account; null = nothing. */
function onAccount(allocation: readonly PaymentAllocation[]): string | null {
  const parts = allocation.filter(({ kind }) => kind === 'account');
  return parts.length === 0 ? null : toPlainText(sum(parts.map(({ amount }) => decimal(amount))));
}

function instrumentOf(key: string): PaymentInstrument {
  if (key.startsWith('card:')) return { kind: 'card', token: key.slice('card:'.length) };
  return key === 'transfer' ? { kind: 'transfer' } : { kind: 'account' };
}

/** Which cards or accounts pay, and the plan that follows. The order of choice is the order of payment. */
export function PaymentChoice({ total, currency, costCentre, chosen, onChange, onBlocked }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const terms = useTerms();
  const options = [
    ...(terms?.cards ?? []).map((card) => ({ key: `card:${card.token}`, card, text: `${card.brand} •••• ${card.last4}`, detail: messages('payment.cardDetail', { holder: card.holder, capacity: format.money(card.capacity, currency), limit: format.money(card.transactionLimit, currency), expiry: format.month(card.expiry) }) + (card.capacityAsOf ? ` · ${messages('account.asOf', { at: format.instant(card.capacityAsOf) })}` : '') })),
    { key: 'account', card: null, text: messages('payment.account'), detail: terms?.credit ? messages('payment.creditLeft', { amount: format.money(terms.credit.available, currency) }) : '' },
    { key: 'transfer', card: null, text: messages('payment.transfer'), detail: messages('payment.transferDetail') },
  ];
  return (
    <>
      <CheckboxGroup className="stack-tight" value={chosen.map(keyOf)} onChange={(keys) => onChange(keys.map(instrumentOf))}>
        <Label className="strong">{messages('payment.payWith')}</Label>
        {options.map((option) => (
          <Checkbox key={option.key} value={option.key} className="pay-option">
            <span className="pay-option-mark" aria-hidden="true">
              <Icon name="check" size={13} />
            </span>
            <span>
              <span className="strong">{option.text}</span>
              {option.card && terms && cardExpiry(option.card, terms.today) !== 'valid' && <> <CardStateBadge card={option.card} today={terms.today} /></>}
              <br />
              <span className="muted small">{option.detail}</span>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {chosen.length > 0 && <PaymentForecast total={total} currency={currency} costCentre={costCentre} chosen={chosen} onBlocked={onBlocked} />}
    </>
  );
}

function PaymentForecast({ total, currency, costCentre, chosen, onBlocked }: Pick<Props, 'total' | 'currency' | 'costCentre' | 'chosen'> & { readonly onBlocked: ((blocked: boolean) => void) | undefined }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const terms = useTerms();
  const cards = terms?.cards ?? [];
  const plan = useQuery('payment.plan', { total, instruments: [...chosen], costCentre });
  const blocked = plan.answer?.blocked !== null && plan.answer !== undefined;
  useEffect(() => onBlocked?.(blocked), [blocked, onBlocked]);
  const name = (kind: PaymentInstrument['kind'], token: string | undefined) => {
    const card = cards.find((candidate) => candidate.token === token);
    return kind === 'card' ? `${card?.brand ?? ''} •••• ${card?.last4 ?? ''}` : messages(`payment.${kind}`);
  };
  return (
    <QueryView query={plan} rows={2}>
      {(answer) => (
        <>
          {answer.allocation.length > 0 && <Facts facts={answer.allocation.map((share) => ({ term: name(share.kind, share.token), value: format.money(share.amount, currency) }))} />}
          {terms?.credit && onAccount(answer.allocation) !== null && <CreditExposure credit={terms.credit} currency={currency} onAccount={onAccount(answer.allocation) ?? '0'} />}
          {answer.blocked && (
            <Banner tone="danger" title={messages(`paymentBlock.${answer.blocked.reason}` as 'paymentBlock.other', { defaultValue: messages('refusal.paymentBlocked') })}>
              <p>{answer.blocked.ways.length > 0 ? messages('payment.ways', { ways: answer.blocked.ways.map((way) => messages(`paymentWay.${way}`)).join(', ') }) : messages('payment.noWays')}</p>
            </Banner>
          )}
          {answer.hold && (
            <Banner tone="warn" icon="pause" title={messages(`hold.${answer.hold.reason}`)}>
              <p>{messages('payment.holdLead')}</p>
            </Banner>
          )}
          <ForecastNote of="payment" />
        </>
      )}
    </QueryView>
  );
}
