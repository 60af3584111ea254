import type { InputOf } from '#shared/contract/contract.ts';
import { quantityTogether } from '#shared/domain/drafts/doubled-lines.ts';
import type { HeadRival, LineRival } from '#shared/domain/drafts/draft.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { type DraftDocument, doubledIn, draftRows } from './draft-document.ts';
import { useReadingText } from './use-reading-text.ts';

type Place = InputOf<'drafts.settle'>['place'];

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

export interface MergeAct {
  readonly icon: 'check' | 'copy' | 'plus' | 'trash';
  readonly text: string;
  /** On which machine that was typed; null = nothing to say. */
  readonly where: string | null;
  /** True once it is settled. */
  run(): Promise<boolean>;
}

/** What two machines left for a person to choose, with each way to settle it. */
export interface MergeChoice {
  readonly key: string;
  readonly what: string;
  readonly acts: readonly MergeAct[];
}

/** Fields of the head, lines with two readings, and products that both machines added. */
export function useMergeChoices(document: DraftDocument): { readonly choices: readonly MergeChoice[]; readonly busy: boolean } {
  const rivals = useRivalChoices(document);
  const doubled = useDoubledChoices(document);
  return { choices: [...rivals.choices, ...doubled.choices], busy: rivals.busy || doubled.busy };
}

function useRivalChoices(document: DraftDocument) {
  const { draft, device } = document;
  const messages = useMessages();
  const format = useFormat();
  const readingText = useReadingText();
  const fieldText = useFieldText();
  const settle = useAct('drafts.settle');
  const where = ({ device: typedOn, at }: Pick<LineRival, 'device' | 'at'>): string => (typedOn === null || at === null ? messages('merge.somewhere') : messages(typedOn === device ? 'merge.here' : 'merge.elsewhere', { at: format.instant(at) }));
  const choose = (place: Place, choice: 'keep' | number) => async (): Promise<boolean> => (await settle.run({ draftId: draft.id, place, choice })) !== undefined;
  const choiceOf = (what: string, place: Place, kept: string, rivals: readonly { readonly text: string | null; readonly where: string }[]): MergeChoice => ({
    key: JSON.stringify(place),
    what,
    acts: [
      { icon: 'check', text: messages('merge.keep', { reading: kept }), where: null, run: choose(place, 'keep') },
      ...rivals.map(({ text, where: typed }, at) => ({ icon: text === null ? ('trash' as const) : ('copy' as const), text: text === null ? messages('merge.remove') : messages('merge.take', { reading: text }), where: typed, run: choose(place, at) })),
    ],
  });
  const fields = Map.groupBy(draft.rivals ?? [], ({ field }) => field);
  const choices = [
    ...[...fields].map(([field, rivals]) => choiceOf(messages(fieldLabels[field]), { field }, fieldText(field, draft[field]), rivals.map((rival) => ({ text: fieldText(field, rival.reading), where: where(rival) })))),
    ...draftRows(document).flatMap(({ line, priced }) => {
      const { rivals = [] } = line;
      const [first] = rivals;
      if (first === undefined) return [];
      return [choiceOf(priced.name ?? line.sku, { lineId: line.id }, readingText(line, first.reading ?? line), rivals.map((rival) => ({ text: rival.reading && readingText(rival.reading, line), where: where(rival) })))];
    }),
  ];
  return { choices, busy: settle.busy };
}

function useDoubledChoices(document: DraftDocument) {
  const { draft } = document;
  const messages = useMessages();
  const format = useFormat();
  const readingText = useReadingText();
  const settle = useAct('drafts.settleDoubled');
  const names = new Map(document.lines.map(({ id, name }) => [id, name]));
  const choices = doubledIn(document).flatMap((alike): MergeChoice[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const choose = (lineId: string, choice: 'together' | 'only') => async (): Promise<boolean> => (await settle.run({ draftId: draft.id, lineId, choice })) !== undefined;
    return [{
      key: first.id,
      what: names.get(first.id) ?? first.sku,
      acts: [
        { icon: 'plus', text: messages('merge.together', { reading: format.quantityOf(quantityTogether(alike), first.unit) }), where: messages('merge.doubled'), run: choose(first.id, 'together') },
        ...alike.map((line) => ({ icon: 'check' as const, text: messages('merge.only', { reading: readingText(line, alike.find((other) => other !== line) ?? line) }), where: null, run: choose(line.id, 'only') })),
      ],
    }];
  });
  return { choices, busy: settle.busy };
}
