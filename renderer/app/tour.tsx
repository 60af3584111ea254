import { type CSSProperties, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useSession } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useTour } from '#renderer/state/tour-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { tourSteps } from './tour-steps.ts';
import { type TargetPlace, useTourTarget } from './use-tour-target.ts';

/** The tour of the desk while it is followed: a card beside the control that it is about. Nothing is locked: whoever does something else meanwhile does it. */
export function Tour(): ReactNode {
  const { step, show } = useTour();
  const member = useSession()?.person?.memberId;
  useEffect(() => {
    // Another member's tour is another one.
    show(null);
  }, [member, show]);
  return step === null || member === undefined ? null : <TourCard at={Math.min(step, tourSteps.length - 1)} />;
}

function TourCard({ at }: { readonly at: number }): ReactNode {
  const messages = useMessages();
  const [location, navigate] = useLocation();
  const show = useTour((store) => store.show);
  const keep = useAct('tour.keep');
  const drafts = useQuery('drafts.list', { state: 'open' });
  const next = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLElement>(null);
  const step = tourSteps[at];
  const isLast = at === tourSteps.length - 1;
  const path = drafts.asking ? null : (step?.path(drafts.answer?.drafts[0]?.id ?? null) ?? null);
  // The same words may fit something of the screen before; and where the person went elsewhere, there is nothing to point at.
  const targets = step !== undefined && path === location ? step.targets : noTargets;
  // A screen may take the focus as it opens; on the step's arrival it comes back to the card, once.
  const place = useTourTarget(targets, useCallback(() => next.current?.focus({ preventScroll: true }), []));
  const wentTo = useRef(-1);
  useEffect(() => {
    // Once for each step: afterwards the person may go where they like.
    if (path === null || wentTo.current === at) return;
    wentTo.current = at;
    if (path !== location) navigate(path);
  }, [at, path, location, navigate]);

  const leave = () => {
    show(null);
    void keep.run({ state: 'left', step: at });
    useToastStore.getState().show({ tone: 'info', text: messages('tour.left') });
  };
  const go = (to: number) => {
    if (to < 0) return;
    if (to < tourSteps.length) {
      show(to);
      void keep.run({ state: 'left', step: to });
      return;
    }
    show(null);
    void keep.run({ state: 'done', step: at });
  };
  useShortcut('i', messages('tour.toCard'), messages('tour.title'), () => next.current?.focus());
  const acts = useRef({ leave, go });
  useEffect(() => {
    acts.current = { leave, go };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      // Escape belongs first to what is being typed, and to what lies over the page.
      const isElsewhere = target !== null && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role="grid"], [role="menu"], [role="listbox"]') !== null);
      if (event.defaultPrevented || isElsewhere || document.querySelector('[role="dialog"]') !== null) return;
      if (event.key === 'Escape') return acts.current.leave();
      if (target === null || card.current?.contains(target) !== true) return;
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by === undefined || (by === 1 && isLast)) return;
      event.preventDefault();
      acts.current.go(at + by);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [at, isLast]);

  if (step === undefined) return null;
  const title = messages(`tour.step.${step.id}.title`);
  const text = messages(`tour.step.${step.id}.text`);
  return (
    <>
      {place && <div className="tour-ring" aria-hidden="true" style={{ left: place.left - 5, top: place.top - 5, width: place.width + 10, height: place.height + 10 }} />}
      <aside ref={card} className="tour-card" aria-label={messages('tour.title')} data-step={step.id} data-pointing={place !== null} style={besides(place)}>
        <p className="muted small">{messages('tour.count', { step: at + 1, of: tourSteps.length })}</p>
        <h2>{title}</h2>
        <p>{text}</p>
        <div className="tour-acts">
          <Button look="quiet" size="small" keys="Esc" onPress={leave}>{messages('tour.leave')}</Button>
          <span className="grow" />
          {at > 0 && <Button size="small" icon="back" onPress={() => go(at - 1)}>{messages('tour.back')}</Button>}
          <Button ref={next} look="main" size="small" icon={isLast ? 'check' : 'next'} onPress={() => go(at + 1)}>{messages(isLast ? 'tour.finish' : 'tour.next')}</Button>
        </div>
        <LiveRegion text={`${title}. ${text}`} />
      </aside>
    </>
  );
}

const noTargets: readonly string[] = [];
const cardWidth = 370;
/** As high as the longest text makes it. */
const cardHeight = 210;
const gap = 14;

/** Below what it points at, else above it, else in the corner at the foot of the window, where it covers least. */
function besides(place: TargetPlace | null): CSSProperties {
  const { innerWidth, innerHeight } = window;
  if (place === null) return {};
  const left = Math.max(gap, Math.min(place.left, innerWidth - cardWidth - gap));
  const below = place.top + place.height + gap;
  if (below + cardHeight < innerHeight) return { left, top: below, right: 'auto', bottom: 'auto' };
  if (place.top - gap > cardHeight) return { left, bottom: innerHeight - place.top + gap, right: 'auto', top: 'auto' };
  return {};
}
