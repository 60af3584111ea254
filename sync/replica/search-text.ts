/** A code as it is compared: without spaces at its ends, in capitals. */
export const foldCode = (code: string): string => code.trim().toUpperCase();

/** A GTIN of 8, 12, 13 or 14 digits as the same 14 digits, as GS1 pads them. */
export const foldGtin = (digits: string): string => digits.trim().padStart(14, '0');

/** True for what a scanner or a person may mean as a GTIN. */
export const looksLikeGtin = (text: string): boolean => /^\d{8}$|^\d{12,14}$/.test(text);

/** Text as people compare names: without accents and capitals. Used for order and for ranking, not for what FTS5 stores. */
export const foldName = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}+/gu, '').toLowerCase();

/** The words of a text, cut where FTS5's unicode61 cuts them. */
export const allWords = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];

/** The words of a typed text. At most 12 count: nobody reads further. */
export const typedWords = (text: string): string[] => allWords(text).slice(0, 12);

/** A word as an FTS5 string, whatever is in it. */
export const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
