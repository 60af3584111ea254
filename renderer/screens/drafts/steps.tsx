import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { DraftDocument } from './draft-document.ts';

/** Edits taken back and made again, also those of before a restart. */
export function Steps({ draftId, steps }: { readonly draftId: string; readonly steps: DraftDocument['steps'] }): ReactNode {
  const messages = useMessages();
  const undo = useAct('drafts.undo');
  const redo = useAct('drafts.redo');
  const undoNow = (): void => void undo.run({ draftId });
  const redoNow = (): void => void redo.run({ draftId });
  useShortcut('Ctrl+Z', messages('draftSteps.undo'), messages('shell.thisScreen'), undoNow, steps.undo > 0);
  useShortcut('Ctrl+Shift+Z', messages('draftSteps.redo'), messages('shell.thisScreen'), redoNow, steps.redo > 0);
  useShortcut('Ctrl+Y', messages('draftSteps.redo'), messages('shell.thisScreen'), redoNow, steps.redo > 0);
  return (
    <>
      <Button look="quiet" icon="undo" aria-label={messages('draftSteps.undo')} isDisabled={steps.undo === 0 || undo.busy} onPress={undoNow} />
      <Button look="quiet" icon="redo" aria-label={messages('draftSteps.redo')} isDisabled={steps.redo === 0 || redo.busy} onPress={redoNow} />
    </>
  );
}
