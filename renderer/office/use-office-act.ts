import { useState } from 'react';
import type { z } from 'zod';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { askBackend, type OfficeFailure } from './ask-backend.ts';
import { useOfficeRevision } from './office-revision-store.ts';
import { useOfficeMessages } from './use-office-messages.ts';

/** One sentence for a failure. */
export function useFailureText(): (failure: OfficeFailure) => string {
  const messages = useMessages();
  const office = useOfficeMessages();
  return (failure) => {
    if (failure.kind === 'unreachable') return office('common.unreachable');
    if (failure.kind === 'unreadable') return office('common.unreadableAnswer');
    if (failure.kind === 'failed') return failure.detail;
    if (failure.refusal.detail['reason'] === 'cardNumber') return office('accounts.cardNumber');
    return refusalText(messages, failure.refusal).reason;
  };
}

/** An act of the office: sends it, says what became of it, and loads again what the page shows. Answers null where it failed. */
export function useOfficeAct(): { readonly busy: boolean; readonly act: <Schema extends z.ZodType>(path: string, schema: Schema, body: unknown, done: (answer: z.infer<Schema>) => string) => Promise<z.infer<Schema> | null> } {
  const [busy, setBusy] = useState(false);
  const show = useToastStore((store) => store.show);
  const raise = useOfficeRevision((store) => store.raise);
  const failureText = useFailureText();
  return {
    busy,
    act: async (path, schema, body, done) => {
      setBusy(true);
      const answer = await askBackend('POST', path, schema, body);
      setBusy(false);
      if (answer.ok) show({ tone: 'ok', text: done(answer.value) });
      else show({ tone: 'danger', text: failureText(answer.error) });
      raise();
      return answer.ok ? answer.value : null;
    },
  };
}
