import { useCallback, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct, RowOutcome } from '#renderer/parts/bulk-acts.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { saveBytes } from '#renderer/ui/save-file.ts';

export type Summary = OutputOf<'orders.list'>['orders'][number];

/** The seller's number, or when it was placed while there is none. */
export function useOrderName(): (order: Summary) => string {
  const messages = useMessages();
  const format = useFormat();
  return useCallback((order) => order.number ?? `${messages('orders.noNumber')} ${format.dayOf(order.placedAt)}`, [messages, format]);
}

/** What may be done with many orders at once: both of what this machine holds, so also without a connection. */
export function useOrderListActs(): readonly BulkAct<Summary>[] {
  const messages = useMessages();
  const { language, unitNames } = useFormat();
  const call = useRowCall();
  const [making, setMaking] = useState<string | null>(null);
  const done = useQuery('documents.making', making === null ? null : { making }).answer?.progress?.done ?? null;
  const reorder = async (orders: readonly Summary[]): Promise<RowOutcome> => {
    const { outcome, value } = await call('orders.reorderTogether', { orderIds: orders.map(({ id }) => id) }, true);
    if (value === undefined) return outcome;
    return { kind: 'done', path: paths.draft(value.draftId), undo: async () => (await call('drafts.discard', { draftId: value.draftId, forGood: true }, true)).value !== undefined };
  };
  const dossiers = async (orders: readonly Summary[], run: string): Promise<RowOutcome | readonly RowOutcome[]> => {
    setMaking(run);
    const { outcome, value } = await call('documents.dossiers', { orderIds: orders.map(({ id }) => id), language, unitNames, making: run }, true);
    setMaking(null);
    if (value === undefined) return outcome;
    if (value.base64 === null) return [];
    saveBytes(value.name, value.base64, value.mediaType);
    return outcome;
  };
  const stop = () => {
    if (making !== null) void call('documents.stopMaking', { making }, true);
  };
  return [
    { id: 'reorder', text: messages('bulk.reorder'), icon: 'draft', lead: messages('bulk.reorderLead'), together: reorder },
    { id: 'dossiers', text: messages('bulk.dossiers'), icon: 'down', lead: messages('bulk.dossiersLead'), together: dossiers, done, stop },
  ];
}
