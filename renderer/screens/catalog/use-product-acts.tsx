import { useState } from 'react';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct, RowOutcome } from '#renderer/parts/bulk-acts.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useNewDraft } from '#renderer/parts/use-new-draft.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { CatalogHit } from './catalog-hit.ts';

const newDraft = 'new';

/** What may be done with many products at once: into a draft or a named list, so many base units of each. */
export function useProductActs(): readonly BulkAct<CatalogHit>[] {
  const messages = useMessages();
  const format = useFormat();
  const call = useRowCall();
  const create = useNewDraft();
  const [typed, setTyped] = useState('1');
  const [draft, setDraft] = useState(newDraft);
  const [list, setList] = useState('');
  const drafts = useQuery('drafts.list', { state: 'open' }).answer?.drafts ?? [];
  const lists = (useQuery('lists.list', {}).answer?.lists ?? []).filter(({ right, deleted }) => right !== 'use' && !deleted);
  const quantity = format.parse(typed);
  const isReady = quantity !== null && quantity !== '0';
  const listId = lists.some(({ id }) => id === list) ? list : (lists[0]?.id ?? '');
  const amount = <TextField label={messages('bulk.quantityOfEach')} value={typed} onChange={setTyped} width="short" inputMode="decimal" error={isReady ? undefined : messages('drafts.unreadable')} />;
  const intoDraft = async (hits: readonly CatalogHit[]): Promise<RowOutcome | readonly RowOutcome[]> => {
    const draftId = draft === newDraft ? await create.create() : draft;
    if (!draftId) return { kind: 'refused', text: messages('drafts.none') };
    const outcomes: RowOutcome[] = [];
    for (const { sku, baseUnit } of hits) {
      const { outcome } = await call('drafts.putLine', { draftId, line: { sku, unit: baseUnit, quantity: quantity ?? '' } }, true);
      outcomes.push(outcome.kind === 'refused' ? outcome : { kind: 'done', path: paths.draft(draftId), undo: async () => (await call('drafts.undo', { draftId }, true)).value?.done === true });
    }
    return outcomes;
  };
  return [
    {
      id: 'draft', text: messages('bulk.toDraft'), icon: 'cart', look: 'main', lead: messages('bulk.toDraftLead'), isReady,
      form: <div className="row row-end">{amount}<Choice label={messages('catalog.intoDraft')} value={draft} onChange={setDraft} options={[{ id: newDraft, text: messages('drafts.create') }, ...drafts.map(({ id, name }) => ({ id, text: name }))]} /></div>,
      together: intoDraft,
    },
    ...(listId === ''
      ? []
      : [
          {
            id: 'list', text: messages('bulk.toList'), icon: 'list' as const, lead: messages('bulk.toListLead'), isReady,
            form: <div className="row row-end">{amount}<Choice label={messages('bulk.list')} value={listId} onChange={setList} options={lists.map(({ id, name }) => ({ id, text: name }))} /></div>,
            each: async ({ sku, baseUnit }: CatalogHit) => (await call('lists.putLine', { listId, sku, unit: baseUnit, quantity: quantity ?? '' })).outcome,
          },
        ]),
  ];
}
