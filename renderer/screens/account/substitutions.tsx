import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { DeliveryBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SubstituteDialog } from './substitute-dialog.tsx';

type Answer = OutputOf<'account.substitutions'>;
type Entry = Answer['substitutions'][number];

const tones: Readonly<Record<Entry['state'], BadgeTone>> = { coming: 'info', running: 'accent', over: 'neutral' };

/** Who stands in for whom. Approvers arrange it for themselves, admins for everybody. */
export function Substitutions(): ReactNode {
  const query = useQuery('account.substitutions', {});
  return <QueryView query={query} rows={3}>{(answer) => <SubstitutionPanel answer={answer} />}</QueryView>;
}

function SubstitutionPanel({ answer }: { readonly answer: Answer }): ReactNode {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { substitutions, refused, mayArrangeFor } = answer;
  const mayArrange = mayArrangeFor.length > 0;
  useShortcut('s', messages('substitution.set'), messages('shell.thisScreen'), () => setOpen(true), mayArrange && !isOpen);
  const setButton = mayArrange && <Button size="small" icon="plus" keys="s" onPress={() => setOpen(true)}>{messages('substitution.set')}</Button>;
  return (
    <Panel title={messages('substitution.title')} flush actions={substitutions.length > 0 && setButton}>
      {refused.map((entry) => <RefusedSubstitution key={entry.commandId} entry={entry} />)}
      {substitutions.length === 0 ? <Empty icon="approval" title={messages('substitution.none')} action={setButton}>{messages('empty.substitutesLead')}</Empty> : <SubstitutionList entries={substitutions} />}
      {isOpen && <SubstituteDialog answer={answer} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function SubstitutionList({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const end = useAct('account.endSubstitute');
  const endNow = async (substitutionId: string) => {
    if (await end.run({ substitutionId })) useToastStore.getState().show({ tone: 'ok', text: messages('substitution.ended') });
  };
  const about = ({ from, to, setBy, endedBy }: Entry): string =>
    [
      to >= from && messages('substitution.period', { from: format.day(from), to: format.day(to) }),
      setBy && messages('substitution.setBy', { name: setBy.name }),
      endedBy && messages('substitution.endedBy', { name: endedBy.name }),
    ].filter(Boolean).join(' · ');
  return (
    <ul className="task-list">
      {entries.map((entry) => {
        const { id, absent, substitute, from, state, pending, mayEnd } = entry;
        return (
          <li key={id ?? `${absent.id} ${substitute.id} ${from}`} className="task">
            <span className="grow">
              <span className="row">
                <span className="strong">{messages('substitution.pair', { absent: absent.name, substitute: substitute.name })}</span>
                <Badge tone={tones[state]}>{messages(`substitution.state.${state}`)}</Badge>
                <DeliveryBadge pending={pending} attention={false} />
              </span>
              <span className="muted small">{about(entry)}</span>
            </span>
            {mayEnd && id !== null && <Button size="small" isDisabled={end.busy} aria-label={messages('substitution.endFor', { absent: absent.name, substitute: substitute.name })} onPress={() => void endNow(id)}>{messages('substitution.end')}</Button>}
          </li>
        );
      })}
    </ul>
  );
}

function RefusedSubstitution({ entry }: { readonly entry: Answer['refused'][number] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const discard = useAct('outbox.discard');
  const { reason, way } = refusalText(messages, entry.refusal);
  const act = messages(`command.${entry.kind}` as 'command.account.setSubstitute', { defaultValue: entry.kind });
  return (
    <Banner tone="danger" title={messages('attention.title', { act })} actions={<Button size="small" icon="trash" isDisabled={discard.busy} onPress={() => void discard.run({ id: entry.commandId })}>{messages('attention.discard')}</Button>}>
      {entry.absent && entry.substitute && entry.from && entry.to && <p>{messages('substitution.pair', { absent: entry.absent.name, substitute: entry.substitute.name })}, {messages('substitution.period', { from: format.day(entry.from), to: format.day(entry.to) })}</p>}
      <p>{reason}</p>
      <p className="muted">{way}</p>
    </Banner>
  );
}
