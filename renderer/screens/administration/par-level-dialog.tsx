import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { StockRange } from '#shared/domain/accounts/account-change.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DiscardButton } from '#renderer/parts/discard-button.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Level } from './administered.ts';

interface Props {
  readonly site: string;
  readonly before: Level | null;
  readonly onClose: () => void;
}

/** Minimum and maximum of one product at one site. A new one begins with its code, as the scanner types it. */
export function ParLevelDialog({ site, before, onClose }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const form = useId();
  const [code, setCode] = useState('');
  const [minimum, setMinimum] = useState(before ? format.quantity(before.minimum) : '');
  const [maximum, setMaximum] = useState(before ? format.quantity(before.maximum) : '');
  const found = useQuery('catalog.search', before === null && code.trim() !== '' ? { text: code.trim(), limit: 1 } : null).answer?.hits[0];
  const product = before ?? (found && (found.match === 'code' || found.match === 'gtin') ? found : null);
  const set = useAct('account.setParLevels');
  // What is there already must be known before it is changed.
  const present = useQuery('account.parLevels', product === null ? null : { site, text: product.sku, limit: 500 }).answer?.levels.find(({ sku }) => sku === product?.sku);
  const [least, most] = [format.parse(minimum), format.parse(maximum)];
  const shown: StockRange | null = before ?? present ?? null;
  const send = async (after: StockRange | null) => {
    if (product === null || !(await set.run({ site, levels: [{ sku: product.sku, before: shown && { minimum: shown.minimum, maximum: shown.maximum }, after }] }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('administration.saved') });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (least !== null && most !== null && !set.busy) void send({ minimum: least, maximum: most });
  };
  const faultOf = (typed: string, parsed: string | null) => (typed.trim() !== '' && parsed === null ? messages('drafts.unreadable') : undefined);
  return (
    <Dialog
      title={before?.name ?? messages('administration.newParLevel')}
      closeLabel={messages('common.close')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {before && <span className="grow"><DiscardButton label={messages('administration.remove')} title={messages('administration.removeTitle', { name: before.name })} lead={messages('administration.noParLevelsLead')} busy={set.busy} onDiscard={() => void send(null)} /></span>}
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="check" keys="Enter" type="submit" form={form} isDisabled={set.busy || product === null || least === null || most === null}>{messages('administration.save')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        {before === null && <TextField label={messages('administration.code')} value={code} onChange={setCode} autoFocus autoComplete="off" hint={product?.name ?? ''} error={code.trim() !== '' && found !== undefined && product === null ? messages('administration.unknownCode') : undefined} />}
        <div className="fields">
          <TextField label={messages('administration.minimum')} inputMode="decimal" value={minimum} onChange={setMinimum} autoFocus={before !== null} error={faultOf(minimum, least)} />
          <TextField label={messages('administration.maximum')} inputMode="decimal" value={maximum} onChange={setMaximum} error={faultOf(maximum, most)} />
        </div>
      </form>
    </Dialog>
  );
}
