import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct, RowOutcome } from '#renderer/parts/bulk-acts.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';

export type DraftRow = OutputOf<'drafts.list'>['drafts'][number];

const longestName = 120;

/** What may be done with many drafts at once. All of it happens on this machine; what was discarded or made travels by itself. */
export function useDraftActs(): readonly BulkAct<DraftRow>[] {
  const messages = useMessages();
  const call = useRowCall();
  const unlessOpen = ({ state }: DraftRow) => (state === 'open' ? null : messages('bulk.isSent'));
  const restore = (draftId: string) => async () => (await call('drafts.restore', { draftId }, true)).value !== undefined;
  const copy = async (drafts: readonly DraftRow[], name: string, discard: boolean): Promise<RowOutcome> => {
    const { outcome, value } = await call('drafts.copy', { draftIds: drafts.map(({ id }) => id), name: name.slice(0, longestName), discard }, true);
    if (value === undefined) return outcome;
    const takeBack = async () => (await call('drafts.discard', { draftId: value.draftId, forGood: true }, true)).value !== undefined;
    // What was merged comes back together, by the name of any of them.
    return { kind: 'done', path: paths.draft(value.draftId), undo: discard ? restore(drafts[0]?.id ?? '') : takeBack };
  };
  const discardOne = async ({ id }: DraftRow, run: string): Promise<RowOutcome> => {
    const { outcome } = await call('drafts.discard', { draftId: id, together: run }, true);
    return outcome.kind === 'refused' ? outcome : { ...outcome, undo: restore(id) };
  };
  return [
    { id: 'merge', text: messages('bulk.merge'), icon: 'draft', atLeast: 2, barred: unlessOpen, lead: messages('bulk.mergeLead'), together: (drafts) => copy(drafts, drafts[0]?.name ?? '', true) },
    { id: 'copy', text: messages('bulk.copy'), icon: 'copy', lead: messages('bulk.copyLead'), each: (draft) => copy([draft], messages('bulk.copyOf', { name: draft.name }), false) },
    { id: 'discard', text: messages('bulk.discard'), icon: 'trash', look: 'danger', barred: unlessOpen, lead: messages('bulk.discardLead'), each: discardOne },
  ];
}
