import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { retailCategory } from './retail-category.ts';
import { datedTiers, type Tier } from './retail-history.ts';
import { vatCategory } from './retail-seller.ts';
import type { SourceContractPrice, SourcePriceLevel, SourceProduct } from './source-records.ts';

export const catalogList = 'retail-catalog';
export const accountId = (customer: string): string => `C${customer}`;
export const contractList = (customer: string): string => `contract-${accountId(customer)}`;

const plain = (text: string): string => toPlainText(decimal(text));

export function productRow({ code, name, other_names: otherNames }: SourceProduct): Readonly<Record<string, string>> {
  const description = otherNames === null ? '' : `Also sold as: ${otherNames.split('|').join(', ')}`;
  return { sku: code, gtin: '', name, description, brand: '', category: retailCategory(name), vat: vatCategory, baseUnit: 'C62', status: 'active', replacedBy: '', available: '', availableAsOf: '' };
}

/** Single pieces may be ordered (real customers did); the observed pack becomes a packaging beside them, not a step to keep. */
export function packagingRows({ code, pack_multiple: pack }: SourceProduct): readonly Readonly<Record<string, string>>[] {
  const row = (unit: string, content: string) => ({ sku: code, unit, content, minimum: '1', multiple: '1', gtin: '' });
  return [row('C62', '1'), ...(pack !== null && pack > 1 ? [row('XPK', String(pack))] : [])];
}

/** What holds today: list price and breaks. A product without a list price falls back to its median; without either it is on request. */
export function currentTiers({ list_price: listPrice, median_price: median, price_breaks: breaks }: SourceProduct): readonly Tier[] {
  const price = listPrice ?? median;
  if (price === null) return [];
  return [{ minQuantity: 1, unitPrice: plain(price) }, ...breaks.map((step) => ({ minQuantity: step.min_qty, unitPrice: plain(String(step.price)) }))];
}

/** The catalog rows of a product: today's price and breaks, and what held in the quarters before, as far as `levels` tell. */
export function catalogRows(product: SourceProduct, levels: readonly SourcePriceLevel[]): readonly Readonly<Record<string, string>>[] {
  const current = currentTiers(product);
  if (current.length === 0) return [];
  return datedTiers(levels, current).map(({ minQuantity, unitPrice, validFrom, validTo }) => ({
    list: catalogList,
    sku: product.code,
    unit: 'C62',
    minQuantity: String(minQuantity),
    unitPrice,
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
  }));
}

/** Prices that a customer alone got again and again, from the least quantity they got them at. Of two at one quantity the more usual stays. */
export function contractRows(prices: readonly SourceContractPrice[]): readonly Readonly<Record<string, string>>[] {
  const chosen = new Map<string, SourceContractPrice>();
  for (const price of prices) {
    const key = `${price.customer} ${price.code} ${price.qty_min}`;
    const known = chosen.get(key);
    if (!known || price.lines > known.lines) chosen.set(key, price);
  }
  return [...chosen.values()].map(({ customer, code, unit_price: unitPrice, qty_min: least }) => ({
    list: contractList(customer),
    sku: code,
    unit: 'C62',
    minQuantity: plain(least),
    unitPrice: plain(unitPrice),
    validFrom: '',
    validTo: '',
  }));
}

export function priceListRows(contractCustomers: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const row = (id: string, name: string, kind: string, priority: string) => ({ id, name, kind, currency: 'GBP', priority, validFrom: '', validTo: '', parent: '', rulePercent: '', ruleStep: '', channel: '' });
  return [row(catalogList, 'Trade catalog', 'catalog', '100'), ...contractCustomers.map((customer) => row(contractList(customer), `Prices agreed with customer ${customer}`, 'contract', '10'))];
}
