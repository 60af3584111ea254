import { type Decimal, decimal } from '#shared/domain/money/decimal.ts';
import type { PriceList, PriceRow } from '#shared/domain/pricing/price-list.ts';
import { catalogRows, lessPercent, tradePrice } from './catalog-rows.ts';
import type { DemoProduct } from './demo-product.ts';
import { pricePeriods } from './price-periods.ts';
import { seededRandom } from './seeded-random.ts';

export interface PricedList {
  readonly list: PriceList;
  readonly rows: readonly PriceRow[];
}

const plain = { currency: 'EUR', validFrom: null, validTo: null, parent: null, rulePercent: null, ruleStep: null, channel: null } as const;

const lists = {
  catalog: { ...plain, id: 'catalog', name: 'Catalog', kind: 'catalog', priority: 90, validFrom: '2025-01-01' },
  contract: { ...plain, id: 'contract-alpenhof', name: 'Framework agreement Alpenhof Hotels', kind: 'contract', priority: 20, validFrom: '2025-01-01', validTo: '2028-12-31' },
  season: { ...plain, id: 'winter-2026', name: 'Winter season 2026/27', kind: 'promotion', priority: 10, validFrom: '2026-10-01', validTo: '2027-01-31' },
  fair: { ...plain, id: 'fair', name: 'Fair prices', kind: 'fair', priority: 5, validFrom: '2025-10-01', validTo: '2028-12-31', channel: 'fair' },
  partner: { ...plain, id: 'partner', name: 'Partner terms: catalog less 6 %', kind: 'contract', priority: 40, validFrom: '2025-01-01', parent: 'catalog', rulePercent: '-6', ruleStep: '0.05' },
} as const satisfies Readonly<Record<string, PriceList>>;

/** When the fairs sell: around the house fairs of each year and the hotel fair in October. */
const fairWindows: readonly (readonly [string, string])[] = [
  ['2025-10-20', '2025-10-31'],
  ['2026-04-13', '2026-04-24'],
  ['2026-10-19', '2026-10-30'],
  ['2026-11-16', '2027-01-31'],
  ['2027-10-18', '2027-11-30'],
  ['2028-10-16', '2028-11-30'],
];

const contractDepartments = ['Cleaning', 'Paper hygiene', 'Kitchen and table', 'Waste and sacks', 'Lighting', 'Rooms and linen'];

function contractRows(item: DemoProduct): readonly PriceRow[] {
  const { product, catalogPrice } = item;
  const random = seededRandom(`contract ${product.sku}`);
  if (!catalogPrice || product.status === 'discontinued' || !contractDepartments.some((name) => product.category.startsWith(name)) || random.chance(0.55)) return [];
  const percentOff = random.between(14, 19);
  const whole = item.perPackage > 1 && random.chance(0.3) ? product.packagings[1] : undefined;
  return pricePeriods(item).flatMap((period) => {
    const price = lessPercent(catalogPrice.times(period.factor), percentOff);
    const row = (unit: string, unitPrice: Decimal): PriceRow => ({ sku: product.sku, unit, minQuantity: '1', unitPrice: tradePrice(unitPrice), validFrom: period.from, validTo: period.to });
    const ofPiece = row(product.baseUnit, price);
    return whole ? [ofPiece, row(whole.unit, lessPercent(price, 3).times(whole.content))] : [ofPiece];
  });
}

function seasonRows({ product, catalogPrice }: DemoProduct): readonly PriceRow[] {
  const random = seededRandom(`season ${product.sku}`);
  if (!catalogPrice || product.status === 'discontinued' || random.chance(0.94)) return [];
  const price = lessPercent(catalogPrice, random.between(20, 28));
  return [{ sku: product.sku, unit: product.baseUnit, minQuantity: '1', unitPrice: tradePrice(price), validFrom: null, validTo: null }];
}

function fairRows({ product, catalogPrice }: DemoProduct): readonly PriceRow[] {
  const random = seededRandom(`fair ${product.sku}`);
  if (!catalogPrice || product.status === 'discontinued' || random.chance(0.9)) return [];
  return fairWindows.map(([validFrom, validTo]) => ({
    sku: product.sku,
    unit: product.baseUnit,
    minQuantity: '1',
    unitPrice: tradePrice(lessPercent(catalogPrice, random.between(22, 30))),
    validFrom,
    validTo,
  }));
}

// A derived list may still fix single prices of its own.
function partnerRows({ product, catalogPrice }: DemoProduct): readonly PriceRow[] {
  const random = seededRandom(`partner ${product.sku}`);
  if (!catalogPrice || catalogPrice.lt(decimal('1')) || product.status === 'discontinued' || random.chance(0.97)) return [];
  return [{ sku: product.sku, unit: product.baseUnit, minQuantity: '1', unitPrice: tradePrice(lessPercent(catalogPrice, 12)), validFrom: null, validTo: null }];
}

/** The five price lists with their rows, in the order of the products. */
export function priceLists(products: readonly DemoProduct[]): readonly PricedList[] {
  return [
    { list: lists.catalog, rows: products.flatMap(catalogRows) },
    { list: lists.contract, rows: products.flatMap(contractRows) },
    { list: lists.season, rows: products.flatMap(seasonRows) },
    { list: lists.fair, rows: products.flatMap(fairRows) },
    { list: lists.partner, rows: products.flatMap(partnerRows) },
  ];
}
