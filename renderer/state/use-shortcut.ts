import { useLayoutEffect, useRef } from 'react';
import { useShortcutStore } from './shortcut-store.ts';

/** Puts a shortcut in force while the calling component is on the screen and `active`: before it is painted, so that no key is too early for what is seen. */
export function useShortcut(keys: string, text: string, group: string, run: () => void, active = true): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    if (!active) return;
    const shortcut = { keys, text, group, run: () => latest.current() };
    const { add, remove } = useShortcutStore.getState();
    add(shortcut);
    return () => remove(shortcut);
  }, [keys, text, group, active]);
}
