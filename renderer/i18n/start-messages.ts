import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { messages as german } from './de/messages.ts';
import { messages as english } from './en/messages.ts';
import { messages as italian } from './it/messages.ts';
import type { Language } from './language.ts';

/** Loads the three catalogues, all of them at once: they are small and the desk is offline. */
export async function startMessages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: english }, de: { translation: german }, it: { translation: italian } },
    // React escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
}
