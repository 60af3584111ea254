import type { Language } from '#renderer/i18n/language.ts';
import { separators } from './number-format.ts';

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Reads a quantity or price as typed in a language ("1.234,50" in German and Italian, "1,234.50" in English) into decimal
 * text. Null when it cannot be read without guessing: a thousands sign must stand before exactly three digits, so that "1.5"
 * typed in German is an error and never fifteen or one and a half by luck.
 */
export function parseFigure(language: Language, typed: string): string | null {
  const { group, decimal } = separators(language);
  const text = typed.trim().replace(/[\s\u00a0\u202f]/g, '').replace(/[’']/g, '');
  const grouped = new RegExp(`^\\d{1,3}(${escaped(group)}\\d{3})+(${escaped(decimal)}\\d+)?$`);
  const plain = new RegExp(`^\\d+(${escaped(decimal)}\\d+)?$`);
  if (!grouped.test(text) && !plain.test(text)) return null;
  const digits = text.replaceAll(group, '').replace(decimal, '.');
  const [whole = '0', fraction = ''] = digits.split('.');
  const shortWhole = whole.replace(/^0+(?=\d)/, '');
  const shortFraction = fraction.replace(/0+$/, '');
  const result = shortFraction === '' ? shortWhole : `${shortWhole}.${shortFraction}`;
  return result.length > 30 ? null : result;
}
