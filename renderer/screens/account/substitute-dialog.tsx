import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useSession, useSyncStatus } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface Props {
  readonly answer: OutputOf<'account.substitutions'>;
  readonly onClose: () => void;
}

/** Names a substitute for some days, and says before it is done on what they could not decide all the same. */
export function SubstituteDialog({ answer, onClose }: Props): ReactNode {
  const messages = useMessages();
  const me = useSession()?.person?.memberId;
  const offline = useSyncStatus()?.connection !== 'online';
  const { mayArrangeFor, today } = answer;
  const [absent, setAbsent] = useState((mayArrangeFor.find(({ id }) => id === me) ?? mayArrangeFor[0])?.id ?? '');
  const candidates = answer.substitutes.filter(({ id }) => id !== absent);
  const [chosen, setChosen] = useState('');
  const substitute = candidates.find(({ id }) => id === chosen) ?? candidates[0];
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState<string>(today);
  const set = useAct('account.setSubstitute');
  const setNow = async () => {
    if (!substitute || !(await set.run({ absent, substitute: substitute.id, from, to }))) return;
    const names = { substitute: substitute.name, absent: mayArrangeFor.find(({ id }) => id === absent)?.name ?? absent };
    useToastStore.getState().show({ tone: 'ok', text: offline ? messages('substitution.namedOffline') : messages('substitution.named', names) });
    onClose();
  };
  const options = (people: readonly { id: string; name: string }[]) => people.map(({ id, name }) => ({ id, text: name }));
  return (
    <Dialog
      title={messages('substitution.set')}
      closeLabel={messages('common.close')}
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="check" isDisabled={set.busy || !substitute || from === '' || to === ''} onPress={() => void setNow()}>{messages('substitution.set')}</Button>
        </>
      }
    >
      <p>{messages('substitution.lead')} {messages('substitution.separation')}</p>
      <Choice label={messages('substitution.absent')} options={options(mayArrangeFor)} value={absent} onChange={setAbsent} />
      {substitute ? <Choice label={messages('substitution.substitute')} options={options(candidates)} value={substitute.id} onChange={setChosen} /> : <Banner tone="warn" title={messages('substitution.noOne')} />}
      <TextField label={messages('substitution.from')} type="date" value={from} onChange={setFrom} />
      <TextField label={messages('substitution.to')} type="date" value={to} onChange={setTo} />
      {substitute && <Barred absent={absent} substitute={substitute} />}
    </Dialog>
  );
}

function Barred({ absent, substitute }: { readonly absent: string; readonly substitute: { readonly id: string; readonly name: string } }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const query = useQuery('account.foreseeSubstitute', { absent, substitute: substitute.id });
  const barred = query.answer?.barred ?? [];
  if (barred.length === 0) return null;
  return (
    <Banner tone="warn" title={messages('substitution.barred', { name: substitute.name })}>
      <ul>
        {barred.map(({ quoteId, number, title, gross, currency, reason }) => (
          <li key={quoteId}>{[number, title].filter(Boolean).join(' · ')}, {format.money(gross, currency)}: {messages(`substitution.barredReason.${reason}`)}</li>
        ))}
      </ul>
    </Banner>
  );
}
