import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useRestoreDrafts } from './use-restore-drafts.ts';

/** Takes the last discarding or merging back, also one of before a restart. */
export function RestoreDiscarded(): ReactNode {
  const messages = useMessages();
  const { restore, busy } = useRestoreDrafts();
  const act = useQuery('drafts.lastDiscarded', {}).answer?.act ?? null;
  const restoreNow = (): void => {
    if (act !== null && !busy) void restore();
  };
  // In force also where there is nothing to bring back: put in force later, it would take the key from a dialog over the list.
  useShortcut('Ctrl+Z', messages('drafts.undoDiscard'), messages('shell.thisScreen'), restoreNow);
  const what = (): string => {
    const [first] = act?.drafts ?? [];
    if (act === null || first === undefined) return messages('drafts.undoDiscard');
    if (act.merged !== null) return messages('drafts.undoMerge', { name: act.merged.name });
    return act.drafts.length === 1 ? messages('drafts.bringBackOne', { name: first.name }) : messages('drafts.bringBack', { count: act.drafts.length });
  };
  return <Button look="quiet" icon="undo" aria-label={what()} isDisabled={act === null || busy} onPress={restoreNow} />;
}
