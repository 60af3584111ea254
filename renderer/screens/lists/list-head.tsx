import { type ReactNode, useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { OpenList } from './open-list.ts';

type Sharing = InputOf<'lists.share'>['sharing'];

/** Name, and whom the list is open to; saved when a field is left or a choice made. */
export function ListHead({ answer, mayEdit }: { readonly answer: OpenList; readonly mayEdit: boolean }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { list } = answer;
  const isMine = list.right === 'own' && !list.deleted;
  return (
    <Panel title={messages('lists.head')}>
      <div className="stack">
        <NameField key={list.name} answer={answer} mayEdit={mayEdit} />
        {isMine && <SharingChoices answer={answer} />}
        <Facts
          facts={[
            { term: messages('lists.owner'), value: list.owner.name },
            { term: messages('common.changed'), value: `${format.instant(list.changedAt)} · ${list.changedBy.name}` },
          ]}
        />
      </div>
    </Panel>
  );
}

function NameField({ answer: { list }, mayEdit }: { readonly answer: OpenList; readonly mayEdit: boolean }): ReactNode {
  const messages = useMessages();
  const [name, setName] = useState(list.name);
  const rename = useAct('lists.rename');
  const save = () => {
    if (name.trim() !== '' && name.trim() !== list.name) void rename.run({ listId: list.id, name: name.trim() });
  };
  return <TextField label={messages('lists.name')} value={name} onChange={setName} isDisabled={!mayEdit} maxLength={120} onBlur={save} onKeyDown={({ key }) => key === 'Enter' && save()} />;
}

function SharingChoices({ answer: { list, members } }: { readonly answer: OpenList }): ReactNode {
  const messages = useMessages();
  const share = useAct('lists.share');
  const { sharing } = list;
  const save = (next: Sharing) => void share.run({ listId: list.id, sharing: next });
  const rights = (none: string) => [{ id: 'none', text: none }, { id: 'use', text: messages('lists.mayUse') }, { id: 'edit', text: messages('lists.mayEdit') }];
  const toRight = (id: string): 'none' | 'use' | 'edit' => (id === 'use' || id === 'edit' ? id : 'none');
  const setMember = (member: string, chosen: 'none' | 'use' | 'edit') => {
    const others = sharing.members.filter(({ id }) => id !== member);
    save({ ...sharing, members: chosen === 'none' ? others : [...others, { id: member, right: chosen }] });
  };
  return (
    <div className="stack" role="group" aria-label={messages('lists.sharing')}>
      <p className="muted small">{messages('lists.privateHint')}</p>
      <Choice label={messages('lists.everyone')} value={sharing.everyone} isDisabled={share.busy} onChange={(id) => save({ ...sharing, everyone: toRight(id) })} options={rights(messages('lists.notOpen'))} />
      {members.filter(({ id }) => id !== list.owner.id).map(({ id, name }) => (
        <Choice key={id} label={name} value={sharing.members.find((entry) => entry.id === id)?.right ?? 'none'} isDisabled={share.busy} onChange={(chosen) => setMember(id, toRight(chosen))} options={rights(messages('lists.asEveryone'))} />
      ))}
    </div>
  );
}
