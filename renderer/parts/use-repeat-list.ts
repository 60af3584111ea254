import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';

/** Does again what was refused of a list, says what had to be left out of a new one, and answers which list it is; null where it was refused. */
export function useRepeatList(): { readonly busy: boolean; readonly repeat: (commandId: string) => Promise<string | null> } {
  const messages = useMessages();
  const { busy, run } = useAct('lists.repeat');
  return {
    busy,
    repeat: async (commandId) => {
      const answer = await run({ commandId });
      if (!answer) return null;
      const { skus, members } = answer.leftOut;
      if (skus.length + members.length > 0) useToastStore.getState().show({ tone: 'warn', text: messages('lists.againWithout', { what: [...skus, ...members].join(', ') }) });
      return answer.listId;
    },
  };
}
