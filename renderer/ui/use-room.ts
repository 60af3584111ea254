import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is now, in whole pixels; null until it was measured. `isThere` says that it is on the page. */
export function useRoom(element: RefObject<HTMLElement | null>, isThere: boolean): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!isThere || measured === null) return;
    const measure = () => setRoom(measured.clientWidth);
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(measured);
    return () => watching.disconnect();
  }, [element, isThere]);
  return room;
}
