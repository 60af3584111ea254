import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { realData } from '#test/support/real-data.ts';

const facts = realData('facts/payment_test_values.json');
const barcodes = realData('barcodes/openfoodfacts_barcodes.csv.gz');
const factsShape = z.object({
  cards: z.array(z.object({ number: z.string() })),
  cards_bad: z.array(z.object({ number: z.string() })),
  ibans: z.array(z.object({ iban: z.string() })),
  ibans_bad: z.array(z.object({ iban: z.string() })),
});

describe('a payment card number in free text', () => {
  test.each([
    ['in one piece', '4242424242424242'],
    ['inside a sentence', 'please charge 4242424242424242, thanks'],
    ['with blanks', '4242 4242 4242 4242'],
    ['with no-break blanks', '4242\u00a04242\u00a04242\u00a04242'],
    ['with hyphens', '4242-4242-4242-4242'],
    ['with dots', '4242.4242.4242.4242'],
    ['with wide gaps', '4242 - 4242 - 4242 - 4242'],
    ['digit by digit', '4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2'],
    ['right after a word', 'Visa4242424242424242'],
    ['before its expiry date', '4242424242424242 12/27 123'],
    ['after other numbers', 'order 12 4242 4242 4242 4242'],
    ['between other groups of four', '1234 4242 4242 4242 4242 5678'],
    ['in full-width digits', '４２４２４２４２４２４２４２４２'],
    ['in Arabic-Indic digits', '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢'],
    ['with invisible characters between', '4242\u200b4242\u200b4242\u200b4242'],
  ])('is recognised %s', (_how, text) => {
    expect(recogniseCardNumber(text)).toMatchObject({ brand: 'Visa', last4: '4242' });
  });

  test('is placed where it stands, so that it can be blotted out', () => {
    const text = 'card 3782-822463-10005 of Ann';
    const card = recogniseCardNumber(text);
    expect(card).toEqual({ start: 5, end: 22, brand: 'American Express', last4: '0005' });
    expect(text.slice(card?.start, card?.end)).toBe('3782-822463-10005');
  });

  test.each([
    ['a wrong check digit', '4242 4242 4242 4241'],
    ['no issuer of cards', '1234567812345670'],
    ['too few digits', '424242424242'],
    ['a longer code', '42424242424242424242'],
    ['a barcode in a sentence', 'scan 4000417025005 please'],
    ['a barcode before a quantity', '3760157721780 12'],
    ['barcodes below each other', '4006381333931\n4000417025005'],
    ['a shipping container code', '340123450000000000'.slice(0, 17) + '0'],
    ['a UUID', '41111111-1111-4111-8111-111111111111'],
    ['a telephone number', 'call +34 911 123 456 or 0049 30 1234567'],
    ['quantities beside each other', '4 12 24 48 6 10 2 144'],
    ['prices', '4.50 12.90 103.00 7.25 1.05'],
    ['an instant', '2026-11-23T15:00:00.000Z'],
    ['nothing at all', ''],
  ])('is not seen in %s', (_what, text) => {
    expect(recogniseCardNumber(text)).toBeNull();
  });

  test('is never part of the answer', () => {
    expect(JSON.stringify(recogniseCardNumber('4111111111111111'))).not.toContain('41111');
  });
});

describe.skipIf(facts === null)('published test values (needs ../shared/data/facts beside the project)', () => {
  const { cards, cards_bad, ibans, ibans_bad } = factsShape.parse(JSON.parse(facts ?? '{"cards":[],"cards_bad":[],"ibans":[],"ibans_bad":[]}'));

  test('every test card of the payment providers is recognised, in one piece and in groups of four', () => {
    const missed = cards.filter(({ number }) => !recogniseCardNumber(number) || !recogniseCardNumber(number.replace(/(.{4})/g, '$1 ')));
    expect(missed).toEqual([]);
  });

  test('neither bad cards nor bank account numbers are taken for cards', () => {
    const texts = [...cards_bad.map(({ number }) => number), ...[...ibans, ...ibans_bad].flatMap(({ iban }) => [iban, iban.replace(/(.{4})/g, '$1 ')])];
    expect(texts.filter((text) => recogniseCardNumber(text))).toEqual([]);
  });
});

describe.skipIf(barcodes === null)('12,192 real barcodes (needs ../shared/data/barcodes beside the project)', () => {
  test('none is taken for a card, although 1,096 pass the same check and 67 look like Visa numbers of 13 digits', () => {
    const rows = z.array(z.object({ barcode: z.string(), name: z.string() })).parse(parse(barcodes ?? '', { columns: true }));
    expect(rows.length).toBeGreaterThan(12_000);
    const alarms = rows.filter(({ barcode, name }) => recogniseCardNumber(barcode) ?? recogniseCardNumber(`${barcode} ${name}`) ?? recogniseCardNumber(name));
    expect(alarms).toEqual([]);
  });
});
