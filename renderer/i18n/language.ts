import { z } from 'zod';

export const language = z.enum(['en', 'de', 'it']);
export type Language = z.infer<typeof language>;

/** Each language by its own name, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', it: 'Italiano' };

/** Conventions for dates and figures (BCP 47). */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', it: 'it-IT' };

/** The first of the wished languages that is spoken here, otherwise English. */
export function closestLanguage(wished: readonly string[]): Language {
  for (const wish of wished) {
    const found = language.safeParse(wish.slice(0, 2).toLowerCase());
    if (found.success) return found.data;
  }
  return 'en';
}
