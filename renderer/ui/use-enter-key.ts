import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** What does something with Enter itself: presses it, opens it, or begins a line. */
const usesEnter = 'button, a[href], input, textarea, select, summary, [contenteditable="true"], [role="option"], [role="menuitem"]';

/**
 * The key that a dialog shows on its main button works whenever the dialog is on top: the focus may stand on the dialog itself, on a table that scrolls,
 * or, where what had it was taken away, on nothing. A key that is held down since before the dialog opened is not meant for it.
 */
export function useEnterKey(dialog: RefObject<HTMLElement | null>, run: (() => void) | undefined): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const element = dialog.current;
      const { target } = event;
      if (element === null || !(target instanceof Element) || [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1) !== element) return;
      if (target !== document.body && !element.contains(target)) return;
      if (target.closest(usesEnter) !== null || latest.current === undefined) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [dialog]);
}
