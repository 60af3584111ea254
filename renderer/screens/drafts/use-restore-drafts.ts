import { useCallback } from 'react';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';

/** Brings discarded drafts back, the named one or all of the last act, and tells what is there again. */
export function useRestoreDrafts() {
  const messages = useMessages();
  const { run, busy } = useAct('drafts.restore');
  const restore = useCallback(
    async (draftId?: string): Promise<void> => {
      const answer = await run(draftId === undefined ? {} : { draftId });
      if (answer === undefined) return;
      const { drafts, mergedStays } = answer;
      const { show } = useToastStore.getState();
      const [first] = drafts;
      if (first === undefined) return show({ tone: 'warn', text: messages('drafts.sentElsewhere') });
      show({
        tone: 'ok',
        text: drafts.length === 1 ? messages('drafts.broughtBackOne', { name: first.name }) : messages('drafts.broughtBack', { count: drafts.length }),
        ...(drafts.length === 1 && { link: { text: messages('bulk.open'), path: paths.draft(first.id) } }),
      });
      if (mergedStays) show({ tone: 'warn', text: messages('drafts.mergedStays') });
    },
    [run, messages],
  );
  return { busy, restore };
}
