import { hash } from 'node:crypto';
import type { Quote, QuoteVersion } from '#shared/domain/quotes/quote.ts';

/** Four groups of four hexadecimal digits over everything that a version promises, so that paper can be held against the desk. */
export function versionChecksum({ id, number, currency }: Pick<Quote, 'id' | 'number' | 'currency'>, { version, lines, totals, validUntil, orderBy }: QuoteVersion): string {
  const promised = lines.map(({ sku, unit, quantity, free, unitPrice, net }) => [sku, unit, quantity, free, unitPrice, net]);
  const digest = hash('sha256', JSON.stringify([id, number, currency, version, promised, totals, validUntil, orderBy]), 'hex').slice(0, 16).toUpperCase();
  return digest.match(/.{4}/g)?.join('-') ?? digest;
}
