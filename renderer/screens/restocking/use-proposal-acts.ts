import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct, RowOutcome } from '#renderer/parts/bulk-acts.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';
import type { Proposal } from './answers.ts';

export type ProposedLine = Proposal['lines'][number];

/** What may be done with many proposed lines at once: what can be done with one, on this machine. */
export function useProposalActs(sessionId: string): readonly BulkAct<ProposedLine>[] {
  const messages = useMessages();
  const call = useRowCall();
  const put = async ({ sku, unit, quantity: stood, chosen }: ProposedLine, quantity: string | null): Promise<RowOutcome> => {
    const { outcome } = await call('restocking.choose', { sessionId, sku, unit, quantity }, true);
    if (outcome.kind === 'refused') return outcome;
    const undo = async () => (await call('restocking.choose', { sessionId, sku, unit, quantity: chosen ? stood : null }, true)).value !== undefined;
    return { ...outcome, undo };
  };
  return [
    {
      id: 'takeProposal', text: messages('bulk.takeProposal'), icon: 'back', lead: messages('bulk.takeProposalLead'),
      barred: ({ chosen, proposed }) => (proposed === null ? messages('bulk.notProposed') : chosen ? null : messages('bulk.asProposed')),
      each: async (line) => await put(line, null),
    },
    { id: 'leaveOut', text: messages('bulk.leaveOut'), icon: 'trash', lead: messages('bulk.leaveOutLead'), barred: ({ quantity }) => (quantity === '0' ? messages('bulk.isLeftOut') : null), each: async (line) => await put(line, '0') },
  ];
}
