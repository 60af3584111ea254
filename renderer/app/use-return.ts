import { type RefObject, useEffect, useRef } from 'react';

interface Left {
  readonly top: number;
  /** The link that had the focus, as a rule the one that was followed. */
  readonly href: string | null;
}

/** After so long without the row, the list has become another. */
const longestWaitMs = 8000;

const linkOf = (target: EventTarget | null): string | null => (target instanceof Element ? (target.closest('a[href]')?.getAttribute('href') ?? null) : null);

/**
 * A screen begins at its top; but whoever comes back from a document to the list that it stands in finds the list where it was left: scrolled as it was,
 * with the focus on the row. Whatever the person does meanwhile goes before.
 */
export function useReturn(main: RefObject<HTMLElement | null>, location: string): void {
  const left = useRef(new Map<string, Left>());
  const previous = useRef('');
  useEffect(() => {
    const element = main.current;
    if (element === null) return;
    const from = previous.current;
    previous.current = location;
    const known = location !== '/' && from.startsWith(`${location}/`) ? left.current.get(location) : undefined;
    element.scrollTo(0, 0);
    const giveUp = known === undefined ? undefined : restore(element, known);
    const note = (change: Partial<Left>): void => void left.current.set(location, { top: 0, href: null, ...left.current.get(location), ...change });
    const onScroll = (): void => note({ top: element.scrollTop });
    const onFocus = (event: FocusEvent): void => note({ href: linkOf(event.target) });
    left.current.delete(location);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('focusin', onFocus);
    return () => {
      giveUp?.();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('focusin', onFocus);
    };
  }, [main, location]);
}

/** As soon as the row is there, which the host may still be asked for. */
function restore(element: HTMLElement, { top, href }: Left): () => void {
  const stopped = new AbortController();
  const attempt = (): void => {
    const link = href === null ? null : element.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
    if (link === null && (href !== null || element.scrollHeight < top + element.clientHeight)) return;
    stopped.abort();
    link?.focus({ preventScroll: true });
    element.scrollTo(0, top);
  };
  const observer = new MutationObserver(attempt);
  observer.observe(element, { childList: true, subtree: true });
  stopped.signal.addEventListener('abort', () => observer.disconnect());
  for (const act of ['keydown', 'pointerdown', 'wheel'] as const) window.addEventListener(act, () => stopped.abort(), { signal: stopped.signal, passive: true });
  setTimeout(() => stopped.abort(), longestWaitMs);
  attempt();
  return () => stopped.abort();
}
