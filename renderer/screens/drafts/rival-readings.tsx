import type { ReactNode } from 'react';
import type { HeadRival, LineReading, LineRival } from '#shared/domain/drafts/draft.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useOneByOne } from '#renderer/parts/use-one-by-one.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type DraftDocument, type DraftRow, draftRows } from './draft-document.ts';

type Place = InputOf<'drafts.settle'>['place'];

/** A reading in words, with whatever of it differs from the other one. */
function useReadingText(): (reading: LineReading, other: LineReading) => string {
  const messages = useMessages();
  const format = useFormat();
  return ({ sku, unit, quantity, targetPrice, note }, other) =>
    [
      ...(sku === other.sku ? [] : [sku]),
      format.quantityOf(quantity, unit),
      ...(targetPrice === other.targetPrice ? [] : [`${messages('drafts.targetPrice')} ${targetPrice === null ? '–' : format.quantity(targetPrice)}`]),
      ...(note === other.note ? [] : [note === '' ? messages('merge.noNote') : messages('merge.noteOf', { note })]),
    ].join(', ');
}

function useFieldText(): (field: HeadRival['field'], reading: HeadRival['reading']) => string {
  const messages = useMessages();
  const terms = useTerms();
  return (field, reading) => {
    if (reading === null || reading.length === 0) return messages('merge.none');
    if (typeof reading !== 'string') return reading.join(', ');
    if (field === 'channel') return messages(`channel.${reading}` as 'channel.fair');
    const named = field === 'site' ? terms?.account.sites : field === 'costCentre' ? terms?.account.costCentres : undefined;
    return named?.find(({ id }) => id === reading)?.name ?? messages('merge.quoted', { text: reading });
  };
}

const fieldLabels = { name: 'drafts.name', site: 'drafts.site', costCentre: 'drafts.costCentre', channel: 'prices.channel', codes: 'drafts.codes', note: 'drafts.noteToSeller' } as const;

interface Choice {
  /** What both machines changed. */
  readonly what: string;
  readonly place: Place;
  readonly keep: string;
  readonly rivals: readonly { readonly text: string | null; readonly where: string }[];
}

function useChoices({ draft, device, ...document }: DraftDocument): Choice[] {
  const messages = useMessages();
  const format = useFormat();
  const readingText = useReadingText();
  const fieldText = useFieldText();
  const where = ({ device: typedOn, at }: Pick<LineRival, 'device' | 'at'>): string => (typedOn === null || at === null ? messages('merge.somewhere') : messages(typedOn === device ? 'merge.here' : 'merge.elsewhere', { at: format.instant(at) }));
  const fields = Map.groupBy(draft.rivals ?? [], ({ field }) => field);
  return [
    ...[...fields].map(([field, rivals]) => ({ what: messages(fieldLabels[field]), place: { field }, keep: fieldText(field, draft[field]), rivals: rivals.map((rival) => ({ text: fieldText(field, rival.reading), where: where(rival) })) })),
    ...draftRows({ draft, device, ...document }).flatMap((row) => {
      const { line, priced } = row;
      const first = line.rivals?.[0];
      if (first === undefined || line.rivals === undefined) return [];
      return [{
        what: priced.name ?? line.sku,
        place: { lineId: line.id },
        keep: readingText(line, first.reading ?? line),
        rivals: line.rivals.map((rival) => ({ text: rival.reading && readingText(rival.reading, line), where: where(rival) })),
      }];
    }),
  ];
}

/** What two machines of one person changed differently: both readings, each one press away. `c` leads to the first of them. */
export function RivalReadings({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const settle = useAct('drafts.settle');
  const choices = useChoices(document);
  const { list, settled } = useOneByOne('b', messages('merge.go'), choices.length);
  if (choices.length === 0) return null;
  const { id: draftId } = document.draft;
  const choose = async (place: Place, choice: 'keep' | number): Promise<void> => {
    if (await settle.run({ draftId, place, choice })) settled();
  };
  return (
    <Panel title={messages('merge.title')} count={choices.length}>
      <p className="small muted panel-lead">{messages('merge.lead')}</p>
      <ul ref={list} className="stack rival-list" aria-label={messages('merge.title')}>
        {choices.map(({ what, place, keep, rivals }) => {
          const labelled = (choice: string): string => messages('merge.restate', { what, choice });
          const keeping = messages('merge.keep', { reading: keep });
          return (
            <li key={JSON.stringify(place)}>
              <span className="strong">{what}</span>
              <span className="row">
              <Button size="small" icon="check" isDisabled={settle.busy} aria-label={labelled(keeping)} onPress={() => void choose(place, 'keep')}>{keeping}</Button>
              {rivals.map(({ text, where }, at) => {
                const taking = text === null ? messages('merge.remove') : messages('merge.take', { reading: text });
                return (
                  <span key={`${text ?? ''} ${where}`} className="row">
                    <Button size="small" icon={text === null ? 'trash' : 'copy'} isDisabled={settle.busy} aria-label={`${labelled(taking)} (${where})`} onPress={() => void choose(place, at)}>{taking}</Button>
                    <span className="small muted">{where}</span>
                  </span>
                );
              })}
              </span>
            </li>
          );
        })}
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
