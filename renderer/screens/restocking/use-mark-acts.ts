import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct } from '#renderer/parts/bulk-acts.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';
import type { Proposal } from './answers.ts';

export type Suggestion = Proposal['suggestions'][number];
export type Uncounted = Proposal['uncounted'][number];

/** What is bought as well goes into the proposal, as if a person had typed it. */
export function useSuggestionActs(sessionId: string): readonly BulkAct<Suggestion>[] {
  const messages = useMessages();
  const format = useFormat();
  const call = useRowCall();
  const take = async ({ sku, unit, quantity }: Suggestion) => {
    const { outcome } = await call('restocking.choose', { sessionId, sku, unit, quantity }, true);
    return outcome.kind === 'refused' ? outcome : { ...outcome, undo: async () => (await call('restocking.choose', { sessionId, sku, unit, quantity: null }, true)).value !== undefined };
  };
  return [{ id: 'takeAsWell', text: messages('bulk.takeAsWell'), icon: 'plus', look: 'main', keys: 'Alt+B', lead: messages('bulk.takeAsWellLead'), detail: ({ unit, quantity }) => format.quantityOf(quantity, unit), each: take }];
}

/** Shelves that nobody counted because they are empty. */
export function useUncountedActs(sessionId: string): readonly BulkAct<Uncounted>[] {
  const messages = useMessages();
  const call = useRowCall();
  const empty = async ({ sku }: Uncounted) => {
    const { outcome } = await call('restocking.count', { sessionId, code: sku, quantity: '0', replace: true }, true);
    return outcome.kind === 'refused' ? outcome : { ...outcome, undo: async () => (await call('restocking.remove', { sessionId, sku }, true)).value !== undefined };
  };
  return [{ id: 'countZero', text: messages('bulk.countZero'), icon: 'count', keys: 'Alt+0', lead: messages('bulk.toZeroLead'), each: empty }];
}
