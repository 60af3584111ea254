import { type Decimal, decimal, roundHalfUp } from '#shared/domain/money/decimal.ts';
import type { Packaging } from '#shared/domain/catalog/product.ts';
import type { Family } from './assortment/family.ts';
import type { DemoProduct } from './demo-product.ts';
import { seededRandom } from './seeded-random.ts';

const cartonsOnPalletUnit = 'XPX';

interface Article {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly price: Decimal;
  readonly perPackage: number;
  readonly replacedBy: string | null;
  readonly discontinued: boolean;
}

function combinations(options: Readonly<Record<string, readonly string[]>>): readonly Readonly<Record<string, string>>[] {
  return Object.entries(options).reduce<readonly Readonly<Record<string, string>>[]>(
    (made, [axis, values]) => made.flatMap((chosen) => values.map((value) => ({ ...chosen, [axis]: value }))),
    [{}],
  );
}

// Values stand in running text in small letters, but units and codes (2700 K, DN 50) keep theirs.
const inSentence = (value: string): string => (/\d/.test(value) ? value : value.toLowerCase());

const fill = (template: string, values: Readonly<Record<string, string>>, lower: boolean): string =>
  template
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`no {${name}} for "${template}"`);
      return lower ? inSentence(value) : value;
    })
    .replace(/\s+/g, ' ')
    .trim();

function currentArticles(family: Family): readonly Article[] {
  const articles: Article[] = [];
  for (const [label, size] of Object.entries(family.sizes)) {
    for (const chosen of combinations(family.options ?? {})) {
      const values = { ...chosen, size: label };
      articles.push({
        sku: `${family.code}-${101 + articles.length}`,
        name: fill(family.name, values, false),
        description: fill(family.description, values, true),
        price: optionPrice(family, chosen, decimal(size[0])),
        perPackage: size[1],
        replacedBy: null,
        discontinued: family.withdrawn === true,
      });
    }
  }
  return articles;
}

// A choice of kind, series or grade has its price; colours, scents and sizes in the same row do not.
const pricedAxes: readonly string[] = ['kind', 'series', 'grade', 'roast', 'fabric', 'strength', 'wall'];

function optionPrice({ code }: Family, chosen: Readonly<Record<string, string>>, price: Decimal): Decimal {
  const percent = pricedAxes.map((axis) => (chosen[axis] === undefined ? 100 : seededRandom(`option ${code} ${chosen[axis]}`).between(90, 118)));
  const varied = percent.reduce((value, share) => value.times(String(share)).div('100'), price);
  const step = varied.gte('2') ? '0.05' : '0.01';
  return roundHalfUp(varied.div(step), 0).times(step);
}

// Successors are dearer, equal or cheaper than what they replace; a family keeps to one of them.
function earlierPrice({ code }: Family, generation: number): string {
  const share = seededRandom(`earlier ${code}`).pick(['0.94', '0.97', '1', '1.05']);
  return generation === 0 ? share : '0.9';
}

// Earlier generations came in the two main sizes only; each points to the same size of the generation after it.
function formerArticles(family: Family, current: readonly Article[]): readonly Article[] {
  const sizes = Object.entries(family.sizes).slice(0, 2);
  const perSize = current.length / Object.keys(family.sizes).length;
  return (family.formerly ?? []).flatMap((template, generation) =>
    sizes.map(([label, [price, perPackage]], index): Article => {
      const successor = generation === 0 ? current[index * perSize]?.sku : `${family.code}-${900 + (generation - 1) * 10 + index}`;
      const successorPrice = current[index * perSize]?.price;
      return {
        sku: `${family.code}-${900 + generation * 10 + index}`,
        name: fill(template, { size: label }, false),
        description: fill(family.description, { size: label, ...firstOptions(family) }, true),
        price: roundHalfUp((successorPrice ?? decimal(price)).times(earlierPrice(family, generation)), 2),
        perPackage,
        replacedBy: successor ?? null,
        discontinued: true,
      };
    }),
  );
}

const firstOptions = (family: Family): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(family.options ?? {}).map(([axis, values]) => [axis, values[0] ?? '']));

function packagings(family: Family, perPackage: number, gtin: string, nextGtin: () => string): readonly Packaging[] {
  const rows: Packaging[] = [
    { unit: family.unit ?? 'C62', content: '1', minimum: String(family.minimum ?? 1), multiple: String(family.multiple ?? 1), gtin },
  ];
  if (perPackage > 1) {
    rows.push({ unit: family.pack ?? 'XCT', content: String(perPackage), minimum: String(family.packMinimum ?? 1), multiple: String(family.packMultiple ?? 1), gtin: nextGtin() });
    if (family.perPallet) rows.push({ unit: cartonsOnPalletUnit, content: String(perPackage * family.perPallet), minimum: '1', multiple: '1', gtin: nextGtin() });
  }
  return rows;
}

function availability(sku: string, discontinued: boolean, perPackage: number): { readonly available: string; readonly availableAsOf: string } {
  const random = seededRandom(`stock ${sku}`);
  const cartons = random.chance(0.06) ? 0 : random.between(2, 60);
  const quantity = discontinued ? random.between(0, 3) : cartons * Math.max(perPackage, 4) + random.between(0, 11);
  const minute = String(random.between(5, 55)).padStart(2, '0');
  return { available: String(random.chance(0.03) ? 0 : quantity), availableAsOf: `2026-11-20T${random.chance(0.8) ? '05' : '15'}:${minute}:00.000Z` };
}

/** All articles of a family, the discontinued ones last. GTINs are drawn in that order. */
export function expandFamily(family: Family, nextGtin: () => string): readonly DemoProduct[] {
  const current = currentArticles(family);
  return [...current, ...formerArticles(family, current)].map((article) => {
    const gtin = nextGtin();
    const { price, perPackage } = article;
    return {
      family,
      perPackage,
      catalogPrice: family.onRequest ? null : price,
      product: {
        sku: article.sku,
        gtin,
        name: article.name,
        description: article.description,
        brand: family.brand,
        category: family.category,
        vat: family.reduced ? 'R' : 'S',
        baseUnit: family.unit ?? 'C62',
        status: article.discontinued ? 'discontinued' : 'active',
        replacedBy: article.replacedBy,
        ...availability(article.sku, article.discontinued, perPackage),
        packagings: [...packagings(family, perPackage, gtin, nextGtin)],
      },
    };
  });
}
