import { useState } from 'react';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct, RowOutcome } from '#renderer/parts/bulk-acts.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import type { OpenList } from './open-list.ts';

export type ListLine = OpenList['lines'][number];

const newDraft = 'new';

/** What may be done with lines of a list: into a draft; out of the list, where the person may edit it. */
export function useLineActs(listId: string, lines: readonly ListLine[], mayEdit: boolean): readonly BulkAct<ListLine>[] {
  const messages = useMessages();
  const call = useRowCall();
  const [target, setTarget] = useState(newDraft);
  const drafts = useQuery('drafts.list', { state: 'open' }).answer?.drafts ?? [];
  const intoDraft = async (chosen: readonly ListLine[]): Promise<RowOutcome | readonly RowOutcome[]> => {
    const { outcome, value } = await call('lists.intoDraft', { listId, lines: chosen.map(({ sku, unit }) => ({ sku, unit })), ...(target !== newDraft && { draftId: target }) }, true);
    if (value === undefined) return outcome;
    const undo = async () => (target === newDraft ? (await call('drafts.discard', { draftId: value.draftId, forGood: true }, true)).value !== undefined : (await call('drafts.undo', { draftId: value.draftId }, true)).value?.done === true);
    const done: RowOutcome = { kind: 'done', path: paths.draft(value.draftId), undo };
    return chosen.map(({ sku }): RowOutcome => {
      const left = value.leftOut.find((line) => line.sku === sku);
      return left === undefined ? done : { kind: 'refused', text: messages(`lists.why.${left.reason}`) };
    });
  };
  const remove = async ({ sku, unit, quantity, note }: ListLine): Promise<RowOutcome> => {
    const at = lines.findIndex((line) => line.sku === sku && line.unit === unit);
    const { outcome } = await call('lists.removeLine', { listId, sku, unit });
    if (outcome.kind === 'refused') return outcome;
    const undo = async () => (await call('lists.putLine', { listId, sku, unit, quantity, note })).value !== undefined && (await call('lists.moveLine', { listId, sku, unit, to: at })).value !== undefined;
    return { ...outcome, undo };
  };
  const options = [{ id: newDraft, text: messages('drafts.create') }, ...drafts.map(({ id, name, lines: count }) => ({ id, text: name, detail: messages('common.lines', { count }) }))];
  return [
    { id: 'intoDraft', text: messages('lists.intoDraft'), icon: 'cart', look: 'main', lead: messages('bulk.intoDraftLead'), form: <Choice label={messages('catalog.intoDraft')} value={target} onChange={setTarget} options={options} />, together: intoDraft },
    ...(mayEdit ? [{ id: 'remove', text: messages('bulk.remove'), icon: 'trash' as const, look: 'danger' as const, lead: messages('bulk.removeLead'), each: remove }] : []),
  ];
}
