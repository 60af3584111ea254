import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useOneByOne } from '#renderer/parts/use-one-by-one.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { DraftDocument, DraftRow } from './draft-document.ts';
import { type MergeAct, useMergeChoices } from './use-merge-choices.ts';
import { useReadingText } from './use-reading-text.ts';

/** What two machines of one person changed differently: both readings, each one press away. `b` leads to the first of them. */
export function RivalReadings({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const { choices, busy } = useMergeChoices(document);
  const { list, settled } = useOneByOne('b', messages('merge.go'), choices.length);
  if (choices.length === 0) return null;
  const run = async (act: MergeAct): Promise<void> => {
    if (await act.run()) settled();
  };
  return (
    <Panel title={messages('merge.title')} count={choices.length}>
      <p className="small muted panel-lead">{messages('merge.lead')}</p>
      <ul ref={list} className="stack rival-list" aria-label={messages('merge.title')}>
        {choices.map(({ key, what, acts }) => (
          <li key={key}>
            <span className="strong">{what}</span>
            <span className="row">
              {acts.map((act) => {
                const labelled = messages('merge.restate', { what, choice: act.text });
                return (
                  <span key={`${act.text} ${act.where ?? ''}`} className="row">
                    <Button size="small" icon={act.icon} isDisabled={busy} aria-label={act.where === null ? labelled : `${labelled} (${act.where})`} onPress={() => void run(act)}>{act.text}</Button>
                    {act.where !== null && <span className="small muted">{act.where}</span>}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The two readings in the line itself: the one that stands, and the first of the others. */
export function RivalOnLine({ row, draftId }: { readonly row: DraftRow; readonly draftId: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const readingText = useReadingText();
  const settle = useAct('drafts.settle');
  const { line, priced } = row;
  const rival = line.rivals?.[0];
  if (rival === undefined) return null;
  const what = priced.name ?? line.sku;
  const keep = messages('merge.restate', { what, choice: messages('merge.keep', { reading: readingText(line, rival.reading ?? line) }) });
  const take = messages('merge.restate', { what, choice: rival.reading === null ? messages('merge.remove') : messages('merge.take', { reading: readingText(rival.reading, line) }) });
  const choose = (choice: 'keep' | number) => void settle.run({ draftId, place: { lineId: line.id }, choice });
  return (
    <>
      <Button size="small" icon="check" isDisabled={settle.busy} aria-label={keep} onPress={() => choose('keep')} />
      {rival.reading === null ? <Button size="small" icon="trash" isDisabled={settle.busy} aria-label={take} onPress={() => choose(0)} /> : <Button size="small" isDisabled={settle.busy} aria-label={take} onPress={() => choose(0)}>{format.quantity(rival.reading.quantity)}</Button>}
    </>
  );
}
