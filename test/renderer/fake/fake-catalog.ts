import type { OutputOf } from '#shared/contract/contract.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal, toFixedText } from '#shared/domain/money/decimal.ts';
import type { QuantityAnswer } from '#shared/domain/catalog/quantity-answer.ts';

const names = ['Espresso cup, white porcelain 8 cl', 'Table napkin, linen, natural', 'Hand soap refill, olive oil 5 l', 'Dishwasher tablets, phosphate-free', 'Wine glass, crystal 45 cl', 'Kitchen towel, cotton, striped', 'Paper bag, kraft, twisted handle', 'Tea light candle, 8 hours', 'Bath towel, organic cotton 70 × 140', 'Food container, glass, 1 litre', 'Bread basket, willow, oval', 'Cutting board, beech 40 × 30'];
const brands = ['Lindner', 'Casa Viva', 'Nordhus', 'Officina'];
const categories = ['Table > Porcelain', 'Table > Linen', 'Hygiene > Soap', 'Kitchen > Cleaning', 'Table > Glass'];

export const fakeProducts: readonly Product[] = Array.from({ length: 420 }, (_, index) => {
  const discontinued = index % 17 === 5;
  return {
    sku: `H${String(10_000 + index * 7)}`,
    gtin: `40${String(10_000_000_000 + index * 97)}`.slice(0, 13),
    name: `${names[index % names.length] ?? ''}${index >= names.length ? `, no. ${Math.floor(index / names.length) + 1}` : ''}`,
    description: 'Sturdy and made for daily use in hotels and restaurants. Dishwasher safe, spare pieces for at least five years.',
    brand: brands[index % brands.length] ?? '',
    category: categories[index % categories.length] ?? '',
    vat: 'standard',
    baseUnit: 'C62',
    status: discontinued ? 'discontinued' : 'active',
    replacedBy: discontinued ? `H${String(10_000 + (index + 1) * 7)}` : null,
    available: index % 9 === 4 ? null : String((index * 37) % 900),
    availableAsOf: '2026-11-23T05:30:00.000Z',
    packagings: [
      { unit: 'C62', content: '1', minimum: index % 4 === 0 ? '6' : '1', multiple: index % 4 === 0 ? '6' : '1', gtin: null },
      { unit: 'XCT', content: '24', minimum: '1', multiple: '1', gtin: null },
    ],
  };
});

export const hitOf = ({ sku, name, brand, category, status, baseUnit, available, availableAsOf }: Product): OutputOf<'catalog.product'>['replacements'][number] => ({ sku, name, brand, category, status, baseUnit, available, availableAsOf, match: 'words' });

export function fakePrice(product: Product | undefined, unit: string, quantity: string): OutputOf<'pricing.resolve'>['lines'][number] {
  const packaging = product?.packagings.find((candidate) => candidate.unit === unit);
  if (!product || !packaging) return { list: null, listPrice: null, unitPrice: null, free: '0', promotions: [], net: null, vatCategory: null, explanation: [], quantityCheck: { ok: false, reason: 'unknownProduct', minimum: null, multiple: null, nearestBelow: null, nearestAbove: null } };
  const base = decimal(String(3 + (Number(product.sku.slice(1)) % 83) / 10)).times(decimal(packaging.content));
  const tier = decimal(quantity).gte(decimal('100')) ? '0.82' : decimal(quantity).gte(decimal('12')) ? '0.9' : '1';
  const unitPrice = base.times(decimal(tier));
  const row = (minQuantity: string, share: string, won: boolean) => ({ subject: 'row' as const, id: `contract ${unit} ${minQuantity}`, outcome: won ? ('won' as const) : ('lost' as const), reason: won ? 'packagingRow' : decimal(minQuantity).gt(decimal(quantity)) ? 'rowMinimumNotReached' : 'rowSmallerMinimum', detail: { list: 'contract', unit, minQuantity, unitPrice: toFixedText(base.times(decimal(share)), 4) } });
  return {
    list: 'contract', listPrice: toFixedText(unitPrice, 4), unitPrice: toFixedText(unitPrice, 4), free: '0', promotions: [], net: toFixedText(unitPrice.times(decimal(quantity)), 2), vatCategory: 'standard',
    explanation: [
      row('1', '1', tier === '1'), row('12', '0.9', tier === '0.9'), row('100', '0.82', tier === '0.82'),
      { subject: 'list', id: 'contract', outcome: 'won', reason: 'lowestPrice', detail: { name: 'Hotel contract 2026', unitPrice: toFixedText(unitPrice, 4), priority: '1' } },
      { subject: 'list', id: 'catalog', outcome: 'lost', reason: 'higherPrice', detail: { name: 'Catalog 2026', unitPrice: toFixedText(unitPrice.times(decimal('1.12')), 4), priority: '9' } },
      { subject: 'promotion', id: 'autumn', outcome: 'notApplied', reason: 'minDocumentNetNotReached', detail: { name: 'Autumn days', minDocumentNet: '2500', documentNet: '310.00' } },
    ],
    quantityCheck: fakeCheck(packaging, quantity),
  };
}

function fakeCheck({ minimum, multiple }: Product['packagings'][number], quantity: string): QuantityAnswer {
  const [asked, least, step] = [Number(quantity), Number(minimum), Number(multiple)];
  if (asked < least) return { ok: false, reason: 'belowMinimum', minimum, multiple, nearestBelow: null, nearestAbove: minimum };
  const rest = (asked - least) % step;
  if (rest !== 0) return { ok: false, reason: 'offMultiple', minimum, multiple, nearestBelow: String(asked - rest), nearestAbove: String(asked - rest + step) };
  return { ok: true, reason: 'fits', minimum, multiple, nearestBelow: quantity, nearestAbove: quantity };
}
