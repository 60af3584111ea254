import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Administration } from './administered.ts';
import { ParLevelMoves } from './par-level-moves.tsx';

interface Props {
  readonly commandId: string;
  readonly levels: NonNullable<Administration['refused'][number]['parLevels']>;
  readonly siteName: string;
  readonly onClose: () => void;
}

/** Par levels that were refused, each beside what stands now, to be set over that. */
export function ParLevelsAgain({ commandId, levels: { site, levels }, siteName, onClose }: Props): ReactNode {
  const messages = useMessages();
  const set = useAct('account.setParLevels');
  const discard = useAct('outbox.discard');
  const isPossible = ({ isInCatalog, after }: (typeof levels)[number]): boolean => isInCatalog || after === null;
  const possible = levels.filter(isPossible);
  const gone = levels.filter((level) => !isPossible(level));
  const send = async () => {
    if (!(await set.run({ site, levels: possible.map(({ sku, before, after }) => ({ sku, before, after })) }))) return;
    // Said anew in every part it is set aside by that alone.
    if (gone.length > 0) await discard.run({ id: commandId });
    useToastStore.getState().show({ tone: 'ok', text: messages('administration.saved') });
    onClose();
  };
  const isReady = !set.busy && !discard.busy && possible.length > 0;
  return (
    <Dialog
      title={`${messages('administration.parLevels')} · ${siteName}`}
      closeLabel={messages('common.close')}
      isOpen
      width="wide"
      onEnter={isReady ? () => void send() : undefined}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="check" keys="Enter" autoFocus isDisabled={!isReady} onPress={() => void send()}>{messages('administration.setLevels', { count: possible.length })}</Button>
        </>
      }
    >
      <div className="stack">
        {gone.length > 0 && <Banner tone="warn" title={messages('administration.goneFromCatalog', { count: gone.length })}>{gone.map(({ sku }) => sku).join(', ')}</Banner>}
        {possible.length > 0 && <ParLevelMoves rows={possible} />}
      </div>
    </Dialog>
  );
}
