import * as fc from 'fast-check';
import type { PriceList, PriceRow } from '#shared/domain/pricing/price-list.ts';
import type { PricingRequest } from '#shared/domain/pricing/pricing-request.ts';
import type { Promotion, PromotionEffect } from '#shared/domain/promotions/promotion.ts';
import { vectorProducts, type PriceVector } from '#test/support/price-vectors.ts';

// Few ids, few days, few amounts: books in which everything collides with everything.
const days = ['2026-06-13', '2026-06-14', '2026-06-15', '2026-06-16', '2026-06-17'];
const listIds = ['A', 'B', 'C', 'D', 'E'];
const skus = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'OLD', 'NOPE'];
const units = ['C62', 'XBX', 'XPK', 'KGM'];

const mostlyNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const sometimesNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 2, nil: null });
const sku = fc.constantFrom('P1', 'P1', 'P1', 'P1', 'P5', 'P5', 'P5', ...skus);
const decimalUpTo = (most: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most * 10 ** places }).map((scaled) => {
    const digits = String(scaled).padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  });
const above = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => text.filter((value) => /[1-9]/.test(value));
const price = fc.oneof(decimalUpTo(20, 4), decimalUpTo(20, 2), fc.constantFrom('0', '1', '9.9999', '0.0001', '0.0050'));
const quantity = fc.oneof(fc.integer({ min: 1, max: 60 }).map(String), above(decimalUpTo(30, 2)), fc.constantFrom('12', '24', '10', '5'));
const validity = fc.record({ validFrom: mostlyNull(fc.constantFrom(...days)), validTo: mostlyNull(fc.constantFrom(...days)) });

const lists: fc.Arbitrary<PriceList[]> = fc.tuple(...listIds.map((id) =>
  fc
    .tuple(validity, fc.record({
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'JPY'),
      priority: fc.integer({ min: 0, max: 3 }),
      parent: sometimesNull(fc.constantFrom(...listIds, 'GONE')),
      rulePercent: sometimesNull(fc.oneof(fc.integer({ min: -110, max: 60 }).map(String), fc.constantFrom('-3.75', '12.5', '33.333'))),
      ruleStep: mostlyNull(fc.constantFrom('0.05', '0.1', '0.0003', '1', '7', '0.25')),
      channel: mostlyNull(fc.constantFrom<'fair' | 'phone' | 'platform'>('fair', 'phone', 'platform')),
    }))
    .map(([dates, rest]): PriceList => ({ id, name: id, kind: 'catalog', ...dates, ...rest })),
));

const row: fc.Arbitrary<PriceRow & { list: string }> = fc
  .tuple(validity, fc.record({ list: fc.constantFrom(...listIds), sku, unit: fc.constantFrom('C62', 'C62', 'C62', 'C62', ...units), minQuantity: fc.oneof(fc.constantFrom('1', '1', '1.0', '10'), quantity), unitPrice: price }))
  .map(([dates, rest]) => ({ ...rest, ...dates }));

const effect: fc.Arbitrary<PromotionEffect> = fc.oneof(
  fc.record({ percent: fc.oneof(decimalUpTo(110, 1), fc.constantFrom('0', '5', '10', '100')) }),
  fc.record({ fixedUnitPrice: price }),
  fc.record({ amountOff: price }),
  fc.record({ buy: quantity, free: fc.oneof(fc.constant('1'), quantity) }),
);

const promotions: fc.Arbitrary<Promotion[]> = fc.uniqueArray(
  fc
    .tuple(validity, fc.record({
      id: fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7'),
      code: mostlyNull(fc.constantFrom('EXPO', 'MAIL')),
      exclusive: fc.boolean(),
      priority: fc.integer({ min: 0, max: 2 }),
      quotaPerAccount: mostlyNull(decimalUpTo(150, 0)),
      lists: mostlyNull(fc.subarray(listIds)),
      effect,
      conditions: fc.record({
        skus: mostlyNull(fc.subarray(skus)),
        categories: mostlyNull(fc.subarray(['Food', 'Food > Tea', 'Foods', 'Fixings', 'Food > Tea > Green', 'Fo'])),
        minQuantity: mostlyNull(decimalUpTo(40, 0)),
        minDocumentNet: mostlyNull(decimalUpTo(800, 0)),
      }),
    }))
    .map(([dates, rest]): Promotion => ({ name: rest.id, event: null, ...dates, ...rest })),
  { selector: (promotion) => promotion.id, maxLength: 7, size: 'max' },
);

const request: fc.Arbitrary<PricingRequest> = fc.record({
  lines: fc.array(fc.record({ sku, unit: fc.constantFrom('C62', 'C62', 'C62', 'C62', ...units), quantity: fc.oneof({ weight: 20, arbitrary: quantity }, { weight: 1, arbitrary: fc.constantFrom('0', '-1', '0.00') }) }), { minLength: 1, maxLength: 6, size: 'max' }),
  day: fc.constantFrom('2026-06-15', ...days),
  channel: fc.constantFrom('platform', 'platform', 'fair', 'phone', 'mail'),
  codes: fc.subarray(['EXPO', 'MAIL', 'NONE']),
});

/** A whole book with a document to price; small on purpose, so that ties, gaps and circles are common. */
export const randomVector: fc.Arbitrary<Omit<PriceVector, 'name' | 'expected'>> = fc.record({
  account: fc.record({
    id: fc.constant('ACME'),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'JPY'),
    strategy: fc.constantFrom('priority' as const, 'lowest' as const),
    lists: fc.oneof(fc.constant(listIds), fc.constant(listIds.toReversed()), fc.subarray([...listIds, 'GONE'])),
  }),
  vat: fc.constant({ S: '21', R: '10', Z: '0' }),
  products: fc.constant(vectorProducts),
  lists,
  rows: fc.array(row, { minLength: 1, maxLength: 60, size: 'max' }),
  promotions,
  quotaUsed: fc.dictionary(fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7'), decimalUpTo(100, 0)),
  request,
});
