import { array, assert, boolean, constantFrom, option, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { catalogReader, type CatalogReader } from '#main/database/catalog-store.ts';
import type { CatalogQuestion } from '#main/database/catalog-hit.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { toWireValues } from '#sync/protocol/entities.ts';
import { addDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import { openFiles } from './open-files.ts';
import { sampleProduct } from './sample-records.ts';

const catalogOf = (...products: readonly Product[]): CatalogReader => readersOf(...products)();

/** Every reader begins without anything remembered. */
function readersOf(...products: readonly Product[]): () => CatalogReader {
  const { store, sharedRead } = openFiles();
  store.gainScope('catalog', 'e');
  const rows = products.map((product): [number, string, unknown[]] => [1, product.sku, toWireValues('product', product)]);
  const checksum = rows.reduce((total, [, key, values]) => addDigest(total, rowDigest('product', key, values)), 0);
  const page = { scope: 'catalog', epoch: 'e', blocks: [{ entity: 'product' as const, rows }], tombstones: [], next: 'n', hasMore: false, remaining: 0, drained: { rows: rows.length, checksum } };
  expect(store.receivePage('catalog', null, page, '2026-11-23T12:00:00.000Z')).toBe('drained');
  return () => catalogReader(sharedRead.catalog());
}

const found = (catalog: CatalogReader, text: string, more: Omit<CatalogQuestion, 'text'> = {}) => catalog.search({ text, ...more }).hits.map(({ sku, match }) => `${sku} ${match}`);

const paper = sampleProduct('85123A', { name: 'White copy paper A4', gtin: '4006381333931', category: 'Office > Paper' });
const holder = sampleProduct('85124', { name: 'Café holder, weiß', brand: 'Müller', description: 'keeps paper in order', category: 'Office > Desk' });
const old = sampleProduct('85123', { name: 'White copy paper, old', status: 'discontinued', replacedBy: '85123A', category: 'Office > Paper' });
const carton = sampleProduct('CARTON', {
  name: 'Boxed glass', category: 'Kitchen',
  packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null }, { unit: 'XCT', content: '12', minimum: '1', multiple: '1', gtin: '96385074' }],
});
const all = [paper, holder, old, carton];

test('an exact code goes before codes that begin so, and those before words', () => {
  const catalog = catalogOf(...all, sampleProduct('X1', { name: 'Refill for 85123A' }));
  expect(found(catalog, '85123a')).toEqual(['85123A code', 'X1 words']);
  expect(found(catalog, '8512')).toEqual(['85123A codePrefix', '85124 codePrefix', 'X1 words']);
});

test('a GTIN of a product or of one of its packagings finds it, in any of its lengths', () => {
  const catalog = catalogOf(...all);
  expect(found(catalog, '4006381333931')).toEqual(['85123A gtin']);
  expect(found(catalog, '04006381333931')).toEqual(['85123A gtin']);
  expect(catalog.byCode('96385074')).toMatchObject({ product: { sku: 'CARTON' }, unit: 'XCT' });
  expect(catalog.byCode(' carton ')).toMatchObject({ product: { sku: 'CARTON' }, unit: null });
  expect(catalog.byCode('nothing')).toBeUndefined();
});

test('words are found by their beginnings, in any order, without accents, in every field', () => {
  const catalog = catalogOf(...all);
  expect(found(catalog, 'pap whi')).toEqual(['85123A words']);
  expect(found(catalog, 'cafe')).toEqual(['85124 words']);
  expect(found(catalog, 'muller hold')).toEqual(['85124 words']);
  expect(found(catalog, 'desk')).toEqual(['85124 words']);
});

test('a product named so goes before one that only describes it', () => {
  expect(found(catalogOf(...all), 'paper')).toEqual(['85123A words', '85124 words']);
});

test('insides of words are found when nothing better is', () => {
  const catalog = catalogOf(...all);
  expect(found(catalog, 'oldes')).toEqual([]);
  expect(found(catalog, 'olde')).toEqual(['85124 inside']);
  expect(found(catalog, '5123')).toEqual(['85123A inside']);
});

test('discontinued products come last, and only when asked for or named by their code', () => {
  const catalog = catalogOf(...all);
  expect(found(catalog, 'white copy')).toEqual(['85123A words']);
  expect(found(catalog, 'white copy', { includeDiscontinued: true })).toEqual(['85123A words', '85123 words']);
  expect(found(catalog, '85123')[0]).toBe('85123 code');
});

test('an empty text browses by name; a category holds what is below it', () => {
  const catalog = catalogOf(...all);
  expect(found(catalog, ' ')).toEqual(['CARTON browse', '85124 browse', '85123A browse']);
  expect(found(catalog, '', { category: 'Office' })).toEqual(['85124 browse', '85123A browse']);
  expect(found(catalog, 'paper', { category: 'Office > Paper' })).toEqual(['85123A words']);
  expect(catalog.categories()).toEqual([
    { path: 'Kitchen', products: 1 }, { path: 'Office', products: 2 }, { path: 'Office > Desk', products: 1 }, { path: 'Office > Paper', products: 1 },
  ]);
});

test('pages follow one another without gap or repeat', () => {
  const catalog = catalogOf(...Array.from({ length: 30 }, (_, index) => sampleProduct(`P${index}`, { name: `Paper ${index % 7}` })));
  const whole = found(catalog, 'paper', { limit: 500 });
  expect(whole).toHaveLength(30);
  expect([0, 10, 20].flatMap((offset) => found(catalog, 'paper', { offset, limit: 10 }))).toEqual(whole);
});

test('any text may be typed', () => {
  const catalog = catalogOf(...all);
  assert(
    property(string({ unit: 'binary', maxLength: 40 }), option(string({ unit: 'binary', maxLength: 10 }), { nil: undefined }), (text, category) => {
      const { hits, total } = catalog.search({ text, category });
      expect(hits.length).toBeLessThanOrEqual(total);
    }),
    { numRuns: 300 },
  );
  for (const text of ['"', '*', 'NEAR(', 'name:white', 'a" OR "b', '\u0000', '-', '(', '%', '😀', '𞤀𞤢']) expect(() => catalog.search({ text })).not.toThrow();
}, 30_000);

test('typed letter by letter, a text finds what it finds when it is pasted whole', () => {
  const word = constantFrom('white', 'Café', 'weiß', 'copy', 'paper', 'A4', '12', 'Müller', 'holder', 'in', 'über', 'p-4', 'ﬁne');
  const text = array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const some = array(record({ name: text, description: text, brand: word, category: constantFrom('Office > Paper', 'Office > Desk') }), { minLength: 1, maxLength: 12 });
  assert(
    property(some, text, (entries, typed) => {
      const products = entries.map((entry, at) => sampleProduct(`N${at}`, entry));
      const reader = readersOf(...products);
      const byLetter = reader();
      for (let length = 1; length <= typed.length; length += 1) {
        expect(found(byLetter, typed.slice(0, length)), typed.slice(0, length)).toEqual(found(reader(), typed.slice(0, length)));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('what was found for a shorter text is not kept when the catalog has moved or another category is asked for', () => {
  const { store, sharedRead } = openFiles();
  const rowsOf = (seq: number, ...products: readonly Product[]) => products.map((product): [number, string, unknown[]] => [seq, product.sku, toWireValues('product', product)]);
  const receive = (from: string | null, next: string, rows: [number, string, unknown[]][], all: readonly Product[]): void => {
    const checksum = all.reduce((total, product) => addDigest(total, rowDigest('product', product.sku, toWireValues('product', product))), 0);
    store.receivePage('catalog', from, { scope: 'catalog', epoch: 'e', blocks: [{ entity: 'product', rows }], tombstones: [], next, hasMore: false, remaining: 0, drained: { rows: all.length, checksum } }, '2026-11-23T12:00:00.000Z');
  };
  store.gainScope('catalog', 'e');
  receive(null, 'n', rowsOf(1, paper), [paper]);
  const catalog = catalogReader(sharedRead.catalog());
  for (const text of ['pa', 'pape']) expect(found(catalog, text)).toEqual(['85123A words']);
  receive('n', 'm', rowsOf(2, sampleProduct('NEW', { name: 'Paper of today' })), [paper, sampleProduct('NEW', { name: 'Paper of today' })]);
  for (const text of ['pa', 'paper']) expect(found(catalog, text)).toHaveLength(2);
  expect(found(catalog, 'pa', { category: 'Kitchen' })).toEqual([]);
  expect(found(catalog, 'pa', { accepts: ({ sku }) => sku === 'NEW' })).toEqual(['NEW words']);
  expect(found(catalog, 'paper', { category: 'Kitchen' })).toEqual([]);
});

test('every beginning of every name finds its product', () => {
  const catalog = catalogOf(...all);
  for (const { sku, name } of [paper, holder, carton]) {
    for (let length = 1; length <= name.length; length += 1) expect(catalog.search({ text: name.slice(0, length) }).hits.map((hit) => hit.sku)).toContain(sku);
  }
});

const screw = sampleProduct('SCREW', { name: 'Holzschraube verzinkt', brand: 'Würth', category: 'Hardware' });
const screws = sampleProduct('SCREWS', { name: 'Schrauben Edelstahl', brand: 'Reca', category: 'Hardware' });

test('a misspelled word finds what was meant, and is told; a word that products have is never corrected', () => {
  const catalog = catalogOf(...all, screw, screws);
  expect(found(catalog, 'schruabe')).toEqual(['SCREWS similar']);
  expect(catalog.search({ text: 'schruabe' }).corrected).toEqual([{ typed: 'schruabe', taken: 'schraube' }]);
  expect(found(catalog, 'schraube')).toEqual(['SCREWS words', 'SCREW inside']);
  expect(catalog.search({ text: 'schraube' }).corrected).toEqual([]);
  expect(found(catalog, 'edelsthal schraub')).toEqual(['SCREWS similar']);
  expect(found(catalog, 'schruabe xyzzyq')).toEqual([]);
});

test('a product that comes later is known to the spelling as well', async () => {
  const { store, sharedRead } = openFiles();
  store.gainScope('catalog', 'e');
  const receive = (cursor: string | null, next: string, ...products: readonly Product[]): void => {
    const rows = products.map((product, at): [number, string, unknown[]] => [at + 1 + Number(cursor ?? 0), product.sku, toWireValues('product', product)]);
    const sums = [...(cursor === null ? [] : [screw]), ...products];
    const checksum = sums.reduce((total, product) => addDigest(total, rowDigest('product', product.sku, toWireValues('product', product))), 0);
    expect(store.receivePage('catalog', cursor, { scope: 'catalog', epoch: 'e', blocks: [{ entity: 'product', rows }], tombstones: [], next, hasMore: false, remaining: 0, drained: { rows: sums.length, checksum } }, '2026-11-23T12:00:00.000Z')).toBe('drained');
  };
  receive(null, '1', screw);
  const catalog = catalogReader(sharedRead.catalog());
  expect(found(catalog, 'telelr')).toEqual([]);
  receive('1', '2', sampleProduct('PLATE', { name: 'Teller weiß' }));
  found(catalog, 'teller');
  // Words are read between other work.
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(found(catalog, 'telelr')).toEqual(['PLATE similar']);
});

test('a hit says which parts of it matched', () => {
  const [hit] = catalogOf(...all).search({ text: 'cafe müll' }).hits;
  expect(hit?.marks).toEqual({ sku: [], name: [[0, 4]], brand: [[0, 4]], ownNumber: [] });
  expect(catalogOf(...all).search({ text: '8512' }).hits[0]?.marks.sku).toEqual([[0, 4]]);
});

test('a brand, a category and a test of its own narrow what is found and what is browsed', () => {
  const catalog = catalogOf(...all, screw, screws);
  expect(found(catalog, '', { brand: 'Reca' })).toEqual(['SCREWS browse']);
  expect(catalog.search({ text: '', brand: 'Reca' })).toMatchObject({ total: 1, totalIsExact: true });
  expect(found(catalog, 'schraube', { brand: 'Würth' })).toEqual(['SCREW inside']);
  const accepts = ({ category }: Product): boolean => category === 'Hardware';
  expect(found(catalog, '', { accepts })).toEqual(['SCREW browse', 'SCREWS browse']);
  expect(found(catalog, 'paper', { accepts })).toEqual([]);
  expect(found(catalog, 'paper')).toEqual(['85123A words', '85124 words']);
  expect(catalog.brands()).toContainEqual({ name: 'Reca', products: 1 });
});

test('any page of an order is part of one whole order, each product once, whatever the order and what it is narrowed to', () => {
  const letters = ['Äpfel', 'apple', 'Birne', 'birch', 'Zange', ''];
  const many = Array.from({ length: 120 }, (_, at) =>
    sampleProduct(`P-${String((at * 37) % 120).padStart(3, '0')}`, { name: `${letters[at % 5] ?? ''} ${at % 7}`, brand: letters[at % 6] ?? '', category: at % 3 === 0 ? 'A' : 'A > B', status: at % 10 === 0 ? 'discontinued' : 'active' }),
  );
  const catalog = catalogOf(...many);
  assert(
    property(constantFrom('sku' as const, 'name' as const, 'brand' as const, 'category' as const, 'lastBought' as const), boolean(), option(constantFrom('A', 'A > B'), { nil: undefined }), option(constantFrom('apple', 'Zange'), { nil: undefined }), boolean(), (by, descending, category, brand, includeDiscontinued) => {
      const question = { text: '', category, brand, includeDiscontinued, sort: { by, descending, bought: ['P-007', 'P-003'] } };
      const whole = catalog.search({ ...question, limit: 500 }).hits.map(({ sku }) => sku);
      const pages = Array.from({ length: Math.ceil(whole.length / 25) + 1 }, (_, page) => catalog.search({ ...question, offset: page * 25, limit: 25 }).hits.map(({ sku }) => sku)).flat();
      expect(pages).toEqual(whole);
      const wanted = many.filter((product) => (includeDiscontinued || product.status === 'active') && (category !== 'A > B' || product.category === 'A > B') && (brand === undefined || product.brand === brand)).map(({ sku }) => sku);
      expect(whole.toSorted()).toEqual(wanted.toSorted());
    }),
  );
});

test('brands stand as in a book, and products without one after all others', () => {
  const named = (sku: string, brand: string) => sampleProduct(sku, { brand });
  const catalog = catalogOf(named('1', 'zeta'), named('2', ''), named('3', 'Ärmel'), named('4', 'Beta'));
  const order = (descending: boolean) => catalog.search({ text: '', sort: { by: 'brand', descending } }).hits.map(({ sku }) => sku);
  expect(order(false)).toEqual(['3', '4', '1', '2']);
  expect(order(true)).toEqual(['1', '4', '3', '2']);
});
