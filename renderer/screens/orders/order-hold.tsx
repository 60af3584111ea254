import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { holdText } from '#renderer/parts/hold-text.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Banner } from '#renderer/ui/banner.tsx';

type Hold = NonNullable<OutputOf<'orders.get'>['order']['hold']>;

/** A hold as a case: why, since when, who can release it, what would clear it. */
export function OrderHold({ hold, currency }: { readonly hold: Hold; readonly currency: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const said = holdText(messages, hold, (amount) => format.money(amount, currency));
  // The rule writes `hold.clears.<key>`; a seller's own words are shown as they are.
  const what = messages(`holdClears.${hold.clears.replace('hold.clears.', '')}` as 'holdClears.payment', { defaultValue: hold.clears });
  return (
    <Banner tone="warn" icon="pause" title={messages(`hold.${hold.reason}`)}>
      {said !== '' && <p>{said}</p>}
      <p>
        {messages('orders.holdSince', { at: format.instant(hold.since) })} · {messages(`releasedBy.${hold.releasedBy}`)}
      </p>
      {hold.clears !== '' && <p>{messages('orders.holdClears', { what })}</p>}
    </Banner>
  );
}
