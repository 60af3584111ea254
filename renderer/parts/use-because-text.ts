import { useCallback } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';

/** A reason of the quotation policy, written `key` or `key:figure`, as a sentence; an unknown one is shown as it came. */
export function useBecauseText(): (because: string) => string {
  const messages = useMessages();
  return useCallback(
    (because) => {
      const [key = '', ...figures] = because.split(':');
      return messages(`because.${key}` as 'because.defaultDays', { figure: figures.join(':').trim(), defaultValue: because });
    },
    [messages],
  );
}
