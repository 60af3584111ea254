import { useEffect, useRef } from 'react';
import { useShortcutStore } from './shortcut-store.ts';

/** Puts a shortcut in force while the calling component is on the screen and `active`. */
export function useShortcut(keys: string, text: string, group: string, run: () => void, active = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!active) return;
    const shortcut = { keys, text, group, run: () => latest.current() };
    const { add, remove } = useShortcutStore.getState();
    add(shortcut);
    return () => remove(shortcut);
  }, [keys, text, group, active]);
}
