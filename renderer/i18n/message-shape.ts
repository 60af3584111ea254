import 'i18next';
import type { messages } from './en/messages.ts';
import type { officeMessages } from './en/office-messages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof messages; office: typeof officeMessages };
  }
}
