import { z } from 'zod';
import { create } from 'zustand';
import { closestLanguage, language } from '#renderer/i18n/language.ts';

const preferences = z.object({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'comfortable']),
  /** Shortcuts of a single letter can be switched off (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** As what lists are saved. */
  tableFormat: z.enum(['xlsx', 'csv']),
  /** How the purchases of the weeks are looked at on the home screen. */
  weeksAs: z.enum(['plot', 'table']),
});
export type Preferences = z.infer<typeof preferences>;

const storageKey = 'proforma.preferences';

function stored(): Preferences {
  const defaults: Preferences = { language: closestLanguage(navigator.languages), theme: 'system', density: 'compact', letterKeys: true, tableFormat: 'xlsx', weeksAs: 'plot' };
  // One unreadable preference must not cost the others.
  const tolerant = z.object({
    language: preferences.shape.language.catch(defaults.language),
    theme: preferences.shape.theme.catch(defaults.theme),
    density: preferences.shape.density.catch(defaults.density),
    letterKeys: preferences.shape.letterKeys.catch(defaults.letterKeys),
    tableFormat: preferences.shape.tableFormat.catch(defaults.tableFormat),
    weeksAs: preferences.shape.weeksAs.catch(defaults.weeksAs),
  });
  try {
    return tolerant.parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return defaults;
  }
}

interface PreferencesStore extends Preferences {
  set(change: Partial<Preferences>): void;
}

/** How this person likes the desk on this machine. */
export const usePreferences = create<PreferencesStore>((set, get) => ({
  ...stored(),
  set: (change) => {
    set(change);
    const { language: chosen, theme, density, letterKeys, tableFormat, weeksAs } = get();
    localStorage.setItem(storageKey, JSON.stringify({ language: chosen, theme, density, letterKeys, tableFormat, weeksAs }));
  },
}));
