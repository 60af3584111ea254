import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct, RowOutcome } from '#renderer/parts/bulk-acts.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';
import type { SessionAnswer } from './answers.ts';

export type CountedLine = SessionAnswer['counted'][number];

/** What may be done with many counted products at once: empty shelves, and counts that were none. */
export function useCountActs(sessionId: string): readonly BulkAct<CountedLine>[] {
  const messages = useMessages();
  const call = useRowCall();
  /** Several counts of one product come back as their sum. */
  const whole = async ({ sku, baseUnit }: CountedLine, quantity: string) => await call('restocking.count', { sessionId, code: sku, quantity, unit: baseUnit, replace: true }, true);
  const withUndo = (line: CountedLine, outcome: RowOutcome): RowOutcome => (outcome.kind === 'refused' ? outcome : { ...outcome, undo: async () => (await whole(line, line.baseQuantity)).value !== undefined });
  return [
    { id: 'toZero', text: messages('bulk.toZero'), icon: 'count', lead: messages('bulk.toZeroLead'), barred: ({ baseQuantity }) => (Number(baseQuantity) === 0 ? messages('bulk.isZero') : null), each: async (line) => withUndo(line, (await whole(line, '0')).outcome) },
    { id: 'takeBack', text: messages('bulk.takeBackCounts'), icon: 'trash', lead: messages('bulk.takeBackCountsLead'), each: async (line) => withUndo(line, (await call('restocking.remove', { sessionId, sku: line.sku }, true)).outcome) },
  ];
}
