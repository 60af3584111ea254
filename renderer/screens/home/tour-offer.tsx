import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useStartTour } from '#renderer/parts/use-start-tour.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { useTour } from '#renderer/state/tour-store.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** Offered on the home screen until it was answered once; afterwards the tour is in the menu and in the palette. */
export function TourOffer(): ReactNode {
  const messages = useMessages();
  const standing = useQuery('tour.get', {}).answer;
  const running = useTour(({ step }) => step !== null);
  const start = useStartTour();
  const keep = useAct('tour.keep');
  const isOffered = standing?.state === 'new' && !running;
  useShortcut('i', messages('tour.start'), messages('shell.thisScreen'), start, isOffered);
  if (!isOffered) return null;
  return (
    <Banner
      tone="info"
      icon="keyboard"
      title={messages('tour.offer')}
      actions={
        <>
          <Button look="main" keys="i" onPress={start}>{messages('tour.start')}</Button>
          <Button look="quiet" onPress={() => void keep.run({ state: 'left', step: 0 })}>{messages('tour.notNow')}</Button>
        </>
      }
    >
      <p>{messages('tour.offerLead')}</p>
    </Banner>
  );
}
