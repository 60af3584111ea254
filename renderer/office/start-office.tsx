import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { officeMessages as german } from '#renderer/i18n/de/office-messages.ts';
import { officeMessages as english } from '#renderer/i18n/en/office-messages.ts';
import { officeMessages as italian } from '#renderer/i18n/it/office-messages.ts';
import { startMessages } from '#renderer/i18n/start-messages.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import '#renderer/ui/styles/styles.css';
import './office.css';
import { OfficeDesk } from './office-desk.tsx';

const place = document.getElementById('desk');
if (!place) throw new Error('the page has no place for the office desk');
await startMessages(usePreferences.getState().language);
for (const [language, messages] of Object.entries({ en: english, de: german, it: italian })) i18next.addResourceBundle(language, 'office', messages);
createRoot(place).render(
  <StrictMode>
    <OfficeDesk />
  </StrictMode>,
);
