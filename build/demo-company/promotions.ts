import type { Promotion } from '#shared/domain/promotions/promotion.ts';

type Draft = Pick<Promotion, 'id' | 'name' | 'effect'> & Partial<Omit<Promotion, 'conditions'>> & { readonly conditions?: Partial<Promotion['conditions']> };

const noConditions: Promotion['conditions'] = { skus: null, categories: null, minQuantity: null, minDocumentNet: null };

const promotion = ({ conditions, ...draft }: Draft): Promotion => ({
  event: null,
  code: null,
  validFrom: null,
  validTo: null,
  exclusive: false,
  priority: 50,
  quotaPerAccount: null,
  lists: null,
  ...draft,
  conditions: { ...noConditions, ...conditions },
});

const houseFair = (year: number): Promotion['event'] => ({
  name: `Talwerk House Fair ${year}`,
  place: 'Bozen/Bolzano, Via Galvani 8',
  from: `${year}-01-18`,
  to: `${year}-01-20`,
});

const hotelFair = (year: number): Promotion['event'] => ({ name: `Alpine Hospitality Days ${year}`, place: 'Messe Bozen', from: `${year}-10-18`, to: `${year}-10-21` });

/** What the seller offers beside its lists. The open-ended ones keep the demo alive in later years. */
export const promotions: readonly Promotion[] = [
  promotion({ id: 'winter-paper', name: 'Paper weeks: 5 % on all paper', validFrom: '2026-11-16', validTo: '2027-01-31', conditions: { categories: ['Paper hygiene > Toilet paper', 'Paper hygiene > Hand towels'], minQuantity: '48' }, effect: { percent: '5' } }),
  promotion({ id: 'soap-4-1', name: 'Liquid soap: 4 + 1 free', validFrom: '2026-11-02', conditions: { categories: ['Paper hygiene > Soap and skin'] }, exclusive: true, priority: 20, effect: { buy: '4', free: '1' } }),
  promotion({ id: 'glass-price', name: 'Glass cleaner 500 ml at a fixed price', validFrom: '2026-11-16', validTo: '2026-12-31', conditions: { skus: ['GLC-101', 'GLC-102'] }, exclusive: true, priority: 10, quotaPerAccount: '240', effect: { fixedUnitPrice: '1.99' } }),
  promotion({ id: 'degreaser-off', name: 'Kitchen degreaser: 0.60 off a piece', validFrom: '2026-11-16', validTo: '2027-03-31', conditions: { categories: ['Cleaning > Kitchen hygiene > Degreasers'], minQuantity: '6' }, priority: 30, effect: { amountOff: '0.60' } }),
  promotion({ id: 'big-order', name: 'Large order bonus: 2 % from 1,500 net', validFrom: '2026-11-16', conditions: { minDocumentNet: '1500' }, priority: 90, effect: { percent: '2' }, lists: ['catalog', 'partner'] }),
  promotion({ id: 'welcome', name: 'Welcome code: 10 % on cleaning', code: 'SERVUS10', validFrom: '2026-01-01', conditions: { categories: ['Cleaning'] }, exclusive: true, priority: 15, quotaPerAccount: '500', effect: { percent: '10' } }),
  promotion({ id: 'led-swap', name: 'Change to LED: 8 % from 20 lamps', validFrom: '2026-11-16', conditions: { categories: ['Lighting'], minQuantity: '20' }, priority: 40, effect: { percent: '8' } }),
  promotion({ id: 'house-fair-2027', name: 'House fair 2027: 12 % on kitchen and table', event: houseFair(2027), code: 'HOUSEFAIR27', validFrom: '2026-11-16', validTo: '2027-01-31', exclusive: true, priority: 5, conditions: { categories: ['Kitchen and table'], minDocumentNet: '300' }, effect: { percent: '12' } }),
  promotion({ id: 'hotel-fair-2027', name: 'Alpine Hospitality Days 2027: 15 % on rooms and linen', event: hotelFair(2027), code: 'ALPINE27', validFrom: '2027-10-01', validTo: '2027-11-30', exclusive: true, priority: 5, conditions: { categories: ['Rooms and linen'] }, effect: { percent: '15' } }),
  promotion({ id: 'house-fair-2028', name: 'House fair 2028: 12 % on kitchen and table', event: houseFair(2028), code: 'HOUSEFAIR28', validFrom: '2027-12-01', validTo: '2028-01-31', exclusive: true, priority: 5, conditions: { categories: ['Kitchen and table'], minDocumentNet: '300' }, effect: { percent: '12' } }),
  promotion({ id: 'hotel-fair-2028', name: 'Alpine Hospitality Days 2028: 15 % on rooms and linen', event: hotelFair(2028), code: 'ALPINE28', validFrom: '2028-10-01', validTo: '2028-11-30', exclusive: true, priority: 5, conditions: { categories: ['Rooms and linen'] }, effect: { percent: '15' } }),
  promotion({ id: 'candles-10-2', name: 'Candles: 10 + 2 free', validFrom: '2026-11-01', validTo: '2026-12-31', conditions: { categories: ['Kitchen and table > Candles'] }, priority: 25, effect: { buy: '10', free: '2' } }),
  ...['2026', '2027', '2028'].map((year) =>
    promotion({ id: `advent-${year}`, name: `Advent weeks ${year}: 6 % on napkins and table covers`, validFrom: `${year}-11-20`, validTo: `${year}-12-06`, conditions: { categories: ['Kitchen and table > Paper table'] }, priority: 45, effect: { percent: '6' } }),
  ),
  promotion({ id: 'amenity-series', name: 'Guest amenities: 3 % from 400 pieces', validFrom: '2026-11-16', conditions: { categories: ['Paper hygiene > Guest amenities'], minQuantity: '400' }, priority: 60, effect: { percent: '3' } }),
];
