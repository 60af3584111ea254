import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useRun } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type RestoredAct, useRestoredActs } from './restored-acts.ts';
import { useRestoreDrafts } from './use-restore-drafts.ts';

type LastAct = OutputOf<'drafts.lastDiscarded'>['act'];

/** Takes the last discarding or merging back, also one of before a restart, and makes it again. */
export function RestoreDiscarded(): ReactNode {
  const messages = useMessages();
  const act = useQuery('drafts.lastDiscarded', {}).answer?.act ?? null;
  const { busy, takeBack, makeAgain } = useBackAndForth(act);
  // In force also where there is nothing to bring back: put in force later, they would take the key from a dialog over the list.
  useShortcut('Ctrl+Z', messages('drafts.undoDiscard'), messages('shell.thisScreen'), () => takeBack?.());
  useShortcut('Ctrl+Shift+Z', messages('drafts.redoDiscard'), messages('shell.thisScreen'), () => makeAgain?.());
  useShortcut('Ctrl+Y', messages('drafts.redoDiscard'), messages('shell.thisScreen'), () => makeAgain?.());
  const what = (): string => {
    const [first] = act?.drafts ?? [];
    if (act === null || first === undefined) return messages('drafts.undoDiscard');
    if (act.merged !== null) return messages('drafts.undoMerge', { name: act.merged.name });
    return act.drafts.length === 1 ? messages('drafts.bringBackOne', { name: first.name }) : messages('drafts.bringBack', { count: act.drafts.length });
  };
  return (
    <>
      <Button look="quiet" icon="undo" aria-label={what()} isDisabled={takeBack === null || busy} onPress={() => takeBack?.()} />
      <Button look="quiet" icon="redo" aria-label={messages('drafts.redoDiscard')} isDisabled={makeAgain === null || busy} onPress={() => makeAgain?.()} />
    </>
  );
}

/** What can be done of the two; null = nothing, or something is under way. */
function useBackAndForth(act: LastAct): { readonly busy: boolean; readonly takeBack: (() => void) | null; readonly makeAgain: (() => void) | null } {
  const [busy, setBusy] = useState(false);
  const { restore } = useRestoreDrafts();
  const last = useRun('drafts.lastDiscarded');
  const discard = useRun('drafts.discard');
  const merge = useRun('drafts.copy');
  const { acts, before, keep, dropLast } = useRestoredActs();
  const again = before === (act?.at ?? null) ? acts.at(-1) : undefined;
  const standing = async (): Promise<string | null> => (await last({}))?.act?.at ?? null;
  const alone = (work: () => Promise<void>) => () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const takeBack = async ({ at, drafts, merged }: NonNullable<LastAct>): Promise<void> => {
    const back = await restore();
    // Only what is wholly as it was before can be made again: not where one was sent meanwhile, nor where drafts stand beside what was made of them.
    const isWhole = back !== undefined && !back.mergedStays && drafts.every(({ id }) => back.drafts.some((draft) => draft.id === id));
    if (isWhole) keep({ draftIds: drafts.map(({ id }) => id), mergedAs: merged?.name ?? null }, at, await standing());
  };
  const makeAgain = async ({ draftIds, mergedAs }: RestoredAct): Promise<void> => {
    const together = crypto.randomUUID();
    if (mergedAs !== null) await merge({ draftIds: [...draftIds], name: mergedAs, discard: true });
    else for (const draftId of draftIds) await discard({ draftId, together });
    dropLast(await standing());
  };
  return {
    busy,
    takeBack: act === null || busy ? null : alone(() => takeBack(act)),
    makeAgain: again === undefined || busy ? null : alone(() => makeAgain(again)),
  };
}
