import { describe, expect, test } from 'vitest';
import type { Product } from '#shared/domain/catalog/product.ts';
import { reorderLines, type OrderedLine, type ReorderedLine, type Today } from '#shared/domain/drafts/reorder-lines.ts';
import { vectorProducts } from '#test/support/price-vectors.ts';

const base = vectorProducts[0];
if (!base) throw new Error('no sample product');
const box = (content: string, minimum = '1', multiple = '1') => ({ unit: 'XBX', content, minimum, multiple, gtin: null });
const gone = (sku: string, replacedBy: string | null): Product => ({ ...base, sku, status: 'discontinued', replacedBy });
const products: readonly Product[] = [
  ...vectorProducts,
  gone('OLD-BIGGER', 'NEW10'),
  gone('OLD-NOWHERE', null),
  gone('OLD-LOOSE', 'P2'),
  { ...base, sku: 'NEW10', packagings: [box('10', '2', '2')] },
];

function reordered(line: OrderedLine, unitPrice: string | null): ReorderedLine {
  const today: Today = { product: (sku) => products.find((product) => product.sku === sku), unitPrice: () => unitPrice };
  const [answer] = reorderLines([line], today);
  if (!answer) throw new Error('no answer');
  return answer;
}

describe('reordering compares with today line by line', () => {
  test.each([
    ['10.00', 'same', '0.0000'],
    ['11.00', 'dearer', '1.0000'],
    ['9.50', 'cheaper', '-0.5000'],
  ])('paid 10.00, today %s: %s, and taken', (unitPrice, finding, difference) => {
    const answer = reordered({ sku: 'P1', unit: 'C62', quantity: '5', unitPrice: '10.00' }, unitPrice);
    expect(answer).toMatchObject({ finding, action: 'take', difference, proposed: { sku: 'P1', unit: 'C62', quantity: '5', unitPrice } });
  });

  test('without a price today the line can be asked for, not ordered', () => {
    expect(reordered({ sku: 'P1', unit: 'C62', quantity: '5', unitPrice: '10' }, null)).toMatchObject({ finding: 'noPrice', action: 'askForQuote', proposed: { quantity: '5' } });
  });

  test('what is not in the assortment is left out', () => {
    expect(reordered({ sku: 'NOPE', unit: 'C62', quantity: '5', unitPrice: '10' }, '10')).toMatchObject({ finding: 'notInAssortment', action: 'leaveOut', proposed: null });
  });

  test('a packaging that is gone waits for the person to choose another', () => {
    expect(reordered({ sku: 'P1', unit: 'XCT', quantity: '5', unitPrice: '10' }, '10')).toMatchObject({ finding: 'packagingGone', action: 'choosePackaging', proposed: null });
  });

  test.each([
    ['12', 'dearer'],
    ['10.0', 'equal'],
    ['9', 'cheaper'],
    [null, 'noPrice'],
  ])('a discontinued product offers its replacement at %s: %s', (unitPrice, replacement) => {
    const answer = reordered({ sku: 'OLD', unit: 'C62', quantity: '5', unitPrice: '10' }, unitPrice);
    expect(answer).toMatchObject({ finding: 'discontinued', replacement, action: unitPrice === null ? 'askForQuote' : 'takeReplacement', proposed: { sku: 'P1', quantity: '5' } });
  });

  test('a replacement in another content is compared per base unit, and reaching for its multiple rounds up', () => {
    // 3 boxes of 12 = 36 pieces; boxes of 10 from 2 by 2: 4 boxes. Paid 120 for 12 = 10 a piece; 95 for 10 = 9.50 a piece.
    const answer = reordered({ sku: 'OLD-BIGGER', unit: 'XBX', quantity: '3', unitPrice: '120' }, '95');
    expect(answer).toMatchObject({ replacement: 'cheaper', proposed: { sku: 'NEW10', unit: 'XBX', quantity: '4' } });
  });

  test('a discontinued product without replacement is left out, one whose replacement lacks the packaging waits for a choice', () => {
    expect(reordered({ sku: 'OLD-NOWHERE', unit: 'C62', quantity: '5', unitPrice: '10' }, '10')).toMatchObject({ finding: 'discontinued', action: 'leaveOut', replacement: null });
    expect(reordered({ sku: 'OLD-LOOSE', unit: 'XBX', quantity: '5', unitPrice: '10' }, '10')).toMatchObject({ finding: 'discontinued', action: 'choosePackaging' });
  });

  test('lines of one sku and unit are summed', () => {
    const today: Today = { product: (sku) => products.find((product) => product.sku === sku), unitPrice: () => '10' };
    const line = { sku: 'P1', unit: 'C62', quantity: '5', unitPrice: '10' };
    const answers = reorderLines([line, { ...line, unit: 'XBX', quantity: '1' }, { ...line, quantity: '2.5', unitPrice: '9' }], today);
    expect(answers.map(({ ordered, finding }) => [ordered.unit, ordered.quantity, finding])).toEqual([['C62', '7.5', 'dearer'], ['XBX', '1', 'same']]);
  });
});
