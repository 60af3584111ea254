import type { ReactNode } from 'react';
import type { EntryForecast, OfficeAccount } from '#shared/contract/office-desk.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

export interface EntryHeadValues {
  readonly account: string;
  readonly channel: 'phone' | 'mail' | 'fair';
  readonly site: string | null;
  readonly costCentre: string | null;
  readonly codes: string;
  readonly pay: 'account' | 'transfer';
  readonly quote: string | null;
}

export const emptyHead = (account: OfficeAccount | undefined): EntryHeadValues => ({
  account: account?.id ?? '',
  channel: 'phone',
  site: account?.sites[0]?.id ?? null,
  costCentre: null,
  codes: '',
  pay: 'account',
  quote: null,
});

interface Props {
  readonly values: EntryHeadValues;
  readonly onChange: (values: EntryHeadValues) => void;
  readonly estimates: EntryForecast['estimates'];
}

const none = '-';

/** Who orders, over which channel, for where, and how it is paid. */
export function EntryHead({ values, onChange, estimates }: Props): ReactNode {
  const office = useOfficeMessages();
  const messages = useMessages();
  const format = useOfficeFormat();
  const { accounts } = useOfficeTerms();
  const account = accounts.find(({ id }) => id === values.account);
  const orNone = (id: string): string | null => (id === none ? null : id);
  return (
    <Panel title={office('entry.head')}>
      <div className="office-fields">
        <Choice label={office('common.account')} value={values.account} options={accounts.map(({ id, name }) => ({ id, text: name }))} onChange={(id) => onChange({ ...emptyHead(accounts.find((one) => one.id === id)), channel: values.channel })} />
        <Choice
          label={office('entry.channel')}
          value={values.channel}
          options={(['phone', 'mail', 'fair'] as const).map((id) => ({ id, text: messages(`channel.${id}`) }))}
          onChange={(id) => onChange({ ...values, channel: id === 'mail' || id === 'fair' ? id : 'phone' })}
        />
        <Choice label={office('entry.site')} value={values.site ?? none} options={[{ id: none, text: office('entry.noSite') }, ...(account?.sites ?? []).map(({ id, name }) => ({ id, text: name }))]} onChange={(id) => onChange({ ...values, site: orNone(id) })} />
        <Choice
          label={office('entry.costCentre')}
          value={values.costCentre ?? none}
          options={[{ id: none, text: office('entry.noSite') }, ...(account?.costCentres ?? []).map(({ id, name }) => ({ id, text: name }))]}
          onChange={(id) => onChange({ ...values, costCentre: orNone(id) })}
        />
        <Choice
          label={office('entry.pay')}
          value={values.pay}
          options={[{ id: 'account', text: office('entry.payAccount') }, { id: 'transfer', text: office('entry.payTransfer') }]}
          onChange={(id) => onChange({ ...values, pay: id === 'transfer' ? id : 'account' })}
        />
        <Choice
          label={office('entry.estimate')}
          value={values.quote ?? none}
          options={[{ id: none, text: office('entry.noEstimate') }, ...estimates.map(({ id, number, title, gross }) => ({ id, text: `${number ?? ''} ${title}`.trim(), detail: format.money(gross, account?.currency) }))]}
          onChange={(id) => onChange({ ...values, quote: orNone(id) })}
        />
        <TextField label={office('entry.codes')} value={values.codes} onChange={(codes) => onChange({ ...values, codes })} />
      </div>
    </Panel>
  );
}
