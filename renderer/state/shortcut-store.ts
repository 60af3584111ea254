import { create } from 'zustand';

export interface Shortcut {
  /** As pressed: `/`, `?`, `Ctrl+K`, `Ctrl+Enter`, or a sequence `g c`. */
  readonly keys: string;
  /** What it does, translated. */
  readonly text: string;
  readonly group: string;
  run(): void;
}

interface Shortcuts {
  readonly shortcuts: readonly Shortcut[];
  add(shortcut: Shortcut): void;
  remove(shortcut: Shortcut): void;
}

/** The shortcuts that are in force on this screen now; the map on `?` and the command palette read the same list. */
export const useShortcutStore = create<Shortcuts>((set) => ({
  shortcuts: [],
  add: (shortcut) => set(({ shortcuts }) => ({ shortcuts: [...shortcuts, shortcut] })),
  remove: (shortcut) => set(({ shortcuts }) => ({ shortcuts: shortcuts.filter((other) => other !== shortcut) })),
}));
