import { useCallback } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useFormat } from './use-format.ts';

/** Makes an empty draft named after today and answers its id; undefined when it failed, which has been told then. */
export function useNewDraft(): { readonly busy: boolean; create(): Promise<string | undefined> } {
  const messages = useMessages();
  const format = useFormat();
  const { run, busy } = useAct('drafts.create');
  const create = useCallback(async () => (await run({ name: messages('drafts.defaultName', { at: format.instant(new Date().toISOString()) }) }))?.draftId, [run, messages, format]);
  return { busy, create };
}
