import { memo, type ReactNode, useState } from 'react';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { channel, type Channel } from '#shared/domain/pricing/price-list.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { sameHead } from './same-head.ts';

const none = 'none';

/** Buyers order here or at a fair; phone and mail are entered by the seller, but an earlier order may have come so. */
const buyersChannels = (draft: Draft): Channel[] => [...new Set<Channel>(['platform', 'fair', draft.channel])];

/** Name, ship-to, cost centre, channel, codes and note of a draft; saved when a field is left. */
export const DraftHead = memo(function DraftHead({ draft }: { readonly draft: Draft }): ReactNode {
  const messages = useMessages();
  const terms = useTerms();
  const update = useAct('drafts.update');
  // What is being typed; nothing while nobody types, so that what another machine changed is shown and not written over.
  const [name, setName] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [codes, setCodes] = useState<string | null>(null);
  const isOpen = draft.state === 'open';
  const save = (change: Omit<InputOf<'drafts.update'>, 'draftId'>) => void update.run({ draftId: draft.id, ...change });
  const listed = draft.codes.join(', ');
  const leaveName = () => {
    if (name !== null && name.trim() !== '' && name !== draft.name) save({ name: name.trim() });
    setName(null);
  };
  const leaveCodes = () => {
    if (codes !== null && codes !== listed) save({ codes: codes.split(/[\s,;]+/).filter((code) => code !== '') });
    setCodes(null);
  };
  const leaveNote = () => {
    if (note !== null && note !== draft.note) save({ note });
    setNote(null);
  };
  const site = terms?.account.sites ?? [];
  const centres = terms?.account.costCentres ?? [];
  return (
    <Panel title={messages('drafts.head')}>
      <div className="stack">
        <TextField label={messages('drafts.name')} value={name ?? draft.name} onChange={setName} isDisabled={!isOpen} onBlur={leaveName} />
        <Choice label={messages('drafts.site')} isDisabled={!isOpen} value={draft.site ?? none} onChange={(id) => save({ site: id === none ? null : id })} options={[{ id: none, text: messages('common.none') }, ...site.map(({ id, name: text }) => ({ id, text }))]} />
        <Choice label={messages('drafts.costCentre')} isDisabled={!isOpen} value={draft.costCentre ?? none} onChange={(id) => save({ costCentre: id === none ? null : id })} options={[{ id: none, text: messages('common.none') }, ...centres.map(({ id, name: text }) => ({ id, text }))]} />
        <Choice label={messages('prices.channel')} isDisabled={!isOpen} value={draft.channel} onChange={(id) => save({ channel: channel.parse(id) })} options={buyersChannels(draft).map((id) => ({ id, text: messages(`channel.${id}`) }))} />
        <TextField label={messages('drafts.codes')} hint={messages('drafts.codesHint')} value={codes ?? listed} onChange={setCodes} isDisabled={!isOpen} onBlur={leaveCodes} />
        <TextField label={messages('drafts.noteToSeller')} lines={3} value={note ?? draft.note} onChange={setNote} isDisabled={!isOpen} onBlur={leaveNote} />
      </div>
    </Panel>
  );
}, sameHead);
