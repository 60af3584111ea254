import { useEffect, useState } from 'react';

export interface TargetPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where what a step points at is on the screen, followed while it moves; null while it is not there. `onFound` runs once for each step. */
export function useTourTarget(targets: readonly string[], onFound: () => void): TargetPlace | null {
  const [place, setPlace] = useState<TargetPlace | null>(null);
  useEffect(() => {
    let frame = 0;
    let found = false;
    const look = (): void => {
      frame = 0;
      const element = targets.flatMap((selector) => [...document.querySelectorAll(selector)]).find((each) => each.getClientRects().length > 0);
      if (element === undefined) return setPlace(null);
      if (!found) {
        found = true;
        sizes.observe(element);
        element.scrollIntoView({ block: 'nearest' });
        onFound();
      }
      const { left, top, width, height } = element.getBoundingClientRect();
      setPlace((before) => (before !== null && before.left === left && before.top === top && before.width === width && before.height === height ? before : { left, top, width, height }));
      return undefined;
    };
    // However much changes at once, it is looked at once a frame.
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const changes = new MutationObserver(later);
    changes.observe(document.body, { childList: true, characterData: true, subtree: true });
    // What lies above it may grow without anything being added, such as a text that wraps otherwise.
    const sizes = new ResizeObserver(later);
    for (const part of document.querySelectorAll('main, main .screen-content, main .screen-head')) sizes.observe(part);
    window.addEventListener('resize', later);
    window.addEventListener('scroll', later, { capture: true, passive: true });
    later();
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      sizes.disconnect();
      window.removeEventListener('resize', later);
      window.removeEventListener('scroll', later, { capture: true });
    };
  }, [targets, onFound]);
  return place;
}
