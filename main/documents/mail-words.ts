import type { PaperLanguage } from './paper.ts';

/** Words of a message that carries a paper. */
export const mailWords = {
  en: { greeting: 'Good day', attached: 'please find attached: {title}.', reference: 'Our reference', regards: 'Kind regards' },
  de: { greeting: 'Guten Tag', attached: 'im Anhang finden Sie: {title}.', reference: 'Unser Zeichen', regards: 'Freundliche Grüße' },
  it: { greeting: 'Buongiorno', attached: 'in allegato trova: {title}.', reference: 'Nostro riferimento', regards: 'Cordiali saluti' },
} as const satisfies Record<PaperLanguage, Record<string, string>>;
