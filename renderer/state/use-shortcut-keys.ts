import { useEffect } from 'react';
import { pressedKeys } from './pressed-keys.ts';
import { usePreferences } from './preferences-store.ts';
import { useShortcutStore } from './shortcut-store.ts';

const sequenceMs = 1200;

function isTyping(target: EventTarget | null): boolean {
  // A box is turned over, not typed into.
  if (target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type)) return false;
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

const holdsText = (target: EventTarget | null): boolean => (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';

/** Listens once for the whole page and runs the shortcut in force; the youngest of equal ones wins. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    const listen = (event: KeyboardEvent) => {
      const keys = pressedKeys(event);
      if (keys === null || event.defaultPrevented) return;
      // What is being typed into a field is taken back, and made again, by the field itself.
      if (/^Ctrl\+((Shift\+)?Z|Y)$/.test(keys) && holdsText(event.target)) return;
      // All of what is being typed, not all of the list.
      if (keys === 'Ctrl+A' && isTyping(event.target)) return;
      const withModifier = event.ctrlKey || event.metaKey || event.altKey;
      const letterKey = !withModifier && event.key.length === 1;
      if (letterKey && (isTyping(event.target) || !usePreferences.getState().letterKeys)) return;
      // Escape gives the letters back to the shortcuts; in a dialog it closes the dialog instead.
      if (event.key === 'Escape' && event.target instanceof HTMLElement && isTyping(event.target) && !event.target.closest('[role="dialog"]')) event.target.blur();
      // An open dialog owns the keyboard; only shortcuts with a modifier pass.
      if (letterKey && document.querySelector('[role="dialog"]')) return;
      const sequence = first !== '' && event.timeStamp - firstAt < sequenceMs ? `${first} ${keys}` : keys;
      const { shortcuts } = useShortcutStore.getState();
      const found = shortcuts.findLast((shortcut) => shortcut.keys === sequence) ?? shortcuts.findLast((shortcut) => shortcut.keys === keys);
      first = letterKey && !found ? keys : '';
      firstAt = event.timeStamp;
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
