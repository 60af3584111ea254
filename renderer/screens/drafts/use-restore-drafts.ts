import { useCallback } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';

/** Brings discarded drafts back, the named one or all of the last act, tells what is there again, and answers it; undefined where it failed. */
export function useRestoreDrafts() {
  const messages = useMessages();
  const { run, busy } = useAct('drafts.restore');
  const restore = useCallback(
    async (draftId?: string): Promise<OutputOf<'drafts.restore'> | undefined> => {
      const answer = await run(draftId === undefined ? {} : { draftId });
      if (answer === undefined) return undefined;
      const { drafts, mergedStays } = answer;
      const { show } = useToastStore.getState();
      const [first] = drafts;
      if (first === undefined) show({ tone: 'warn', text: messages('drafts.sentElsewhere') });
      else show({
        tone: 'ok',
        text: drafts.length === 1 ? messages('drafts.broughtBackOne', { name: first.name }) : messages('drafts.broughtBack', { count: drafts.length }),
        ...(drafts.length === 1 && { link: { text: messages('bulk.open'), path: paths.draft(first.id) } }),
      });
      if (mergedStays) show({ tone: 'warn', text: messages('drafts.mergedStays') });
      return answer;
    },
    [run, messages],
  );
  return { busy, restore };
}
