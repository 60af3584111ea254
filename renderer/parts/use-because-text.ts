import { useCallback } from 'react';
import { readReasonText } from '#shared/domain/quotes/reason-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from './use-format.ts';

const dayPattern = /^\d{4}-\d\d-\d\d$/;

/** A reason of the quotation policy (`reasonText`) as a sentence; one that is not known is shown as it came. */
export function useBecauseText(): (because: string) => string {
  const messages = useMessages();
  const format = useFormat();
  return useCallback(
    (because) => {
      const { key, figures } = readReasonText(because);
      const shown = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, dayPattern.test(value) ? format.day(value) : value]));
      return messages(`because.${key}` as 'because.validity.default', { ...shown, defaultValue: because });
    },
    [messages, format],
  );
}
