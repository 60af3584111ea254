import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct, RowOutcome } from '#renderer/parts/bulk-acts.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';

export type SessionRow = OutputOf<'restocking.list'>['sessions'][number];

/** What may be done with many sessions at once: a draft of each, or none of them any more. */
export function useSessionActs(): readonly BulkAct<SessionRow>[] {
  const messages = useMessages();
  const call = useRowCall();
  const unlessOpen = ({ state }: SessionRow) => (state === 'open' ? null : messages('bulk.isDrafted'));
  const toDraft = async ({ id }: SessionRow): Promise<RowOutcome> => {
    const { outcome, value } = await call('restocking.toDraft', { sessionIds: [id] }, true);
    const [made] = value?.drafts ?? [];
    return outcome.kind === 'refused' || made === undefined ? outcome : { ...outcome, path: paths.draft(made.draftId) };
  };
  return [
    { id: 'toDraft', text: messages('restock.toDrafts'), icon: 'draft', look: 'main', barred: unlessOpen, lead: messages('bulk.toDraftsLead'), each: toDraft },
    { id: 'giveUp', text: messages('restock.discard'), icon: 'trash', look: 'danger', barred: unlessOpen, lead: messages('restock.discardLead'), each: async ({ id }) => (await call('restocking.discard', { sessionId: id }, true)).outcome },
  ];
}
