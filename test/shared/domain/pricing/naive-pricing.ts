// A second reading of "To the letter", on purpose in another style: everything is a fraction of two BigInts, every candidate is listed
// before one is chosen by sorting, nothing is prepared or remembered. Slow, plain, and sharing no code with the product.
import type { Product } from '#shared/domain/catalog/product.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PriceList } from '#shared/domain/pricing/price-list.ts';
import type { PricingRequest } from '#shared/domain/pricing/pricing-request.ts';
import type { Promotion } from '#shared/domain/promotions/promotion.ts';

type Fraction = readonly [top: bigint, bottom: bigint];

const parse = (text: string): Fraction => {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const top = BigInt(whole + part);
  return [text.startsWith('-') ? -top : top, 10n ** BigInt(part.length)];
};
const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, [-b[0], b[1]]);
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const over = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1], a[1] * b[0]];
const compare = (a: Fraction, b: Fraction): number => Number(a[0] * b[1] - b[0] * a[1] > 0n) - Number(a[0] * b[1] - b[0] * a[1] < 0n);
const nothing: Fraction = [0n, 1n];
const notBelowZero = (a: Fraction): Fraction => (compare(a, nothing) < 0 ? nothing : a);
const round = (a: Fraction, places: number): Fraction => {
  const scale = 10n ** BigInt(places);
  return [(2n * a[0] * scale + a[1]) / (2n * a[1]), scale];
};
const write = (a: Fraction, places: number): string => {
  const digits = round(a, places)[0].toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
const plain = (a: Fraction): string => write(a, 12).replace(/\.?0+$/, '');
const places = (currency: string): number => ({ JPY: 0, KWD: 3 })[currency] ?? 2;
const holds = (thing: { validFrom: string | null; validTo: string | null }, day: string): boolean => (thing.validFrom ?? '0') <= day && day <= (thing.validTo ?? '9');

interface NaiveLine {
  readonly list: string | null;
  readonly listPrice: string | null;
  readonly unitPrice: string | null;
  readonly free: string;
  readonly promotions: readonly string[];
  readonly net: string | null;
}

function listPriceOf(list: PriceList, sku: string, unit: string, quantity: Fraction, product: Product, book: PriceBook, day: string, depth: number): Fraction | null {
  const content = parse(product.packagings.find((packaging) => packaging.unit === unit)?.content ?? '1');
  const best = (inUnit: string, enough: Fraction): Fraction | undefined =>
    book
      .rows(list.id, sku)
      .filter((row) => row.unit === inUnit && holds(row, day) && compare(parse(row.minQuantity), enough) <= 0)
      .toSorted(
        (a, b) =>
          -compare(parse(a.minQuantity), parse(b.minQuantity)) ||
          (b.validFrom ?? '').localeCompare(a.validFrom ?? '') ||
          compare(parse(a.unitPrice), parse(b.unitPrice)),
      )
      .map((row) => parse(row.unitPrice))[0];
  const a = best(unit, quantity);
  if (a) return round(a, 4);
  const b = best(product.baseUnit, times(quantity, content));
  if (b) return round(times(b, content), 4);
  const parent = list.parent === null ? undefined : book.list(list.parent);
  if (!parent || depth > 20 || !holds(parent, day) || parent.currency !== book.account.currency) return null;
  const above = listPriceOf(parent, sku, unit, quantity, product, book, day, depth + 1);
  if (!above) return null;
  const byPercent = round(notBelowZero(times(above, over(plus([100n, 1n], parse(list.rulePercent ?? '0')), [100n, 1n]))), 4);
  if (list.ruleStep === null) return byPercent;
  const step = parse(list.ruleStep);
  return round(times(round(over(byPercent, step), 0), step), 4);
}

function covers(promotion: Promotion, product: Product): boolean {
  const { skus, categories } = promotion.conditions;
  if (skus === null && categories === null) return true;
  const path = product.category.split(' > ');
  return (skus ?? []).includes(product.sku) || (categories ?? []).some((category) => category.split(' > ').every((part, at) => path[at] === part));
}

function changed(promotion: Promotion, before: { price: Fraction; free: Fraction }, quantity: Fraction, content: Fraction): { price: Fraction; free: Fraction } {
  const { effect } = promotion;
  if ('percent' in effect) return { ...before, price: round(notBelowZero(times(before.price, over(minus([100n, 1n], parse(effect.percent)), [100n, 1n]))), 4) };
  if ('amountOff' in effect) return { ...before, price: round(notBelowZero(minus(before.price, times(parse(effect.amountOff), content))), 4) };
  if ('fixedUnitPrice' in effect) {
    const fixed = round(times(parse(effect.fixedUnitPrice), content), 4);
    return compare(fixed, before.price) < 0 ? { ...before, price: fixed } : before;
  }
  const ratio = over(quantity, parse(effect.buy));
  return { ...before, free: plus(before.free, times([ratio[0] / ratio[1], 1n], parse(effect.free))) };
}

/** Prices a document by the letter of the process, the slow way. */
export function naivePricing(request: PricingRequest, book: PriceBook): { lines: NaiveLine[]; net: string; vat: string; gross: string } {
  const { day } = request;
  const minor = places(book.account.currency);
  const open = [...new Set(book.account.lists)]
    .flatMap((id) => book.list(id) ?? [])
    .filter((list) => holds(list, day) && list.currency === book.account.currency && (list.channel ?? request.channel) === request.channel)
    .toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
  const atList = request.lines.map(({ sku, unit, quantity: written }) => {
    const product = book.product(sku);
    const packaging = product?.packagings.find((candidate) => candidate.unit === unit);
    const quantity = parse(written);
    if (!product || !packaging || compare(quantity, nothing) <= 0) return null;
    const priced = open.flatMap((list) => {
      const price = listPriceOf(list, sku, unit, quantity, product, book, day, 0);
      return price ? [{ list, price }] : [];
    });
    const [winner] = book.account.strategy === 'priority' ? priced : priced.toSorted((a, b) => compare(a.price, b.price));
    return winner ? { ...winner, product, quantity, content: parse(packaging.content), net: round(times(winner.price, quantity), minor) } : null;
  });
  const listNet = atList.reduce<Fraction>((total, line) => plus(total, line?.net ?? nothing), nothing);
  const used = new Map(book.promotions.map((promotion) => [promotion.id, parse(book.quotaUsed(promotion.id).toFixed())]));
  const sums = new Map<string, Fraction>();

  const lines = atList.map((line): NaiveLine => {
    if (!line) return { list: null, listPrice: null, unitPrice: null, free: '0', promotions: [], net: null };
    const { product, quantity, content } = line;
    const base = times(quantity, content);
    const applicable = book.promotions
      .filter((promotion) => {
        const { code, lists, quotaPerAccount, conditions } = promotion;
        return (
          holds(promotion, day) &&
          (code === null || request.codes.includes(code)) &&
          (lists === null || lists.includes(line.list.id)) &&
          covers(promotion, product) &&
          compare(base, parse(conditions.minQuantity ?? '0')) >= 0 &&
          compare(listNet, parse(conditions.minDocumentNet ?? '0')) >= 0 &&
          (quotaPerAccount === null || compare(plus(used.get(promotion.id) ?? nothing, base), parse(quotaPerAccount)) <= 0)
        );
      })
      .toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
    const groups = [[], ...applicable.filter((promotion) => promotion.exclusive).map((promotion) => [promotion]), applicable.filter((promotion) => !promotion.exclusive)];
    const candidates = groups.map((group) => {
      const effective: Promotion[] = [];
      let state = { price: line.price, free: nothing };
      for (const promotion of group) {
        const after = changed(promotion, state, quantity, content);
        if (compare(after.price, state.price) !== 0 || compare(after.free, state.free) !== 0) effective.push(promotion);
        state = after;
      }
      const net = round(times(state.price, quantity), minor);
      return { ...state, effective, net, perPiece: over(net, plus(quantity, state.free)) };
    });
    const [winner] = candidates.toSorted((a, b) => {
      const [x] = a.effective;
      const [y] = b.effective;
      const byCost = compare(a.perPiece, b.perPiece) || a.effective.length - b.effective.length;
      return byCost || (x && y ? x.priority - y.priority || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0) : 0);
    });
    if (!winner) throw new Error('there is always the candidate of no promotion');
    for (const promotion of winner.effective) used.set(promotion.id, plus(used.get(promotion.id) ?? nothing, base));
    sums.set(product.vat, plus(sums.get(product.vat) ?? nothing, winner.net));
    return {
      list: line.list.id,
      listPrice: write(line.price, 4),
      unitPrice: write(winner.price, 4),
      free: plain(winner.free),
      promotions: winner.effective.map((promotion) => promotion.id),
      net: write(winner.net, minor),
    };
  });
  const net = [...sums.values()].reduce(plus, nothing);
  const vat = [...sums].map(([category, sum]) => round(over(times(sum, parse(book.company.vat[category] ?? '0')), [100n, 1n]), minor)).reduce(plus, nothing);
  return { lines, net: write(net, minor), vat: write(vat, minor), gross: write(plus(net, vat), minor) };
}
