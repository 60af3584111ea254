import { expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { createDispatch } from '#main/host/dispatch.ts';
import type { Handlers } from '#main/operations/handler.ts';
import type { OperationContext } from '#main/operations/operation-context.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok } from '#shared/domain/result.ts';

interface Logged {
  readonly level: 'error' | 'warn';
  readonly figures: object;
}

const context = {} as OperationContext;

function dispatchWith(partial: Partial<Handlers>, times: number[] = []) {
  const logged: Logged[] = [];
  const dispatch = createDispatch({
    handlers: partial as Handlers,
    context,
    log: { error: (figures) => logged.push({ level: 'error', figures }), warn: (figures) => logged.push({ level: 'warn', figures }) },
    slowMs: 100,
    elapsedMs: () => times.shift() ?? 0,
    newReference: () => 'ref-1',
  });
  return { dispatch, logged };
}

const sku = { sku: 'A-1' };

test('a name that is not in the contract is answered as unknown, also where every object knows it', async () => {
  const { dispatch } = dispatchWith({});
  for (const name of ['no.such', 'constructor', '__proto__', 'toString', '']) {
    expect(await dispatch(name, {})).toEqual(err({ kind: 'unknownOperation', name }));
  }
});

test('an input that does not fit is told field by field and reaches no handler', async () => {
  const { dispatch } = dispatchWith({
    'pricing.resolve': () => {
      throw new Error('must not be reached');
    },
  });
  const answer = await dispatch('pricing.resolve', { lines: [{ sku: 'A-1', unit: 'C62', quantity: '1,5' }] });
  expect(answer).toEqual(err({ kind: 'invalidInput', issues: [{ path: 'lines.0.quantity', message: expect.any(String) }] }));
});

test('an unknown field is refused rather than passed over', async () => {
  const { dispatch } = dispatchWith({ 'session.signOut': () => ok({}) });
  expect(await dispatch('session.signOut', { everything: true })).toMatchObject({ ok: false, error: { kind: 'invalidInput' } });
});

test('an expected failure comes back as a value and is not logged', async () => {
  const failure = { kind: 'refused', refusal: refuse('unknownProduct', sku) } as const;
  const { dispatch, logged } = dispatchWith({ 'catalog.product': () => err(failure) });
  expect(await dispatch('catalog.product', sku)).toEqual(err(failure));
  expect(logged).toEqual([]);
});

test('a thrown error is logged once under the reference that the person gets', async () => {
  const thrown = new Error('disk gone');
  const { dispatch, logged } = dispatchWith({
    'catalog.categories': () => {
      throw thrown;
    },
  });
  expect(await dispatch('catalog.categories', {})).toEqual(err({ kind: 'bug', reference: 'ref-1' }));
  expect(logged).toEqual([{ level: 'error', figures: { err: thrown, operation: 'catalog.categories', reference: 'ref-1' } }]);
});

test('an answer that does not fit the contract is a bug, not passed on', async () => {
  const wrong = { categories: [{ path: 'Tools', products: 'many' }] } as unknown as { categories: { path: string; products: number }[] };
  const { dispatch, logged } = dispatchWith({ 'catalog.categories': () => ok(wrong) });
  expect(await dispatch('catalog.categories', {})).toEqual(err({ kind: 'bug', reference: 'ref-1' }));
  expect(logged).toHaveLength(1);
});

test('a slow operation is logged by name without its input', async () => {
  const { dispatch, logged } = dispatchWith({ 'session.signOut': () => ok({}) }, [0, 250]);
  await dispatch('session.signOut', {});
  expect(logged).toEqual([{ level: 'warn', figures: { operation: 'session.signOut', tookMs: 250 } }]);
});

test.each([
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_CORRUPT_INDEX', 'fileDamaged'],
] as const)('%s is told as what it is, and logged', async (code, kind) => {
  const { dispatch, logged } = dispatchWith({
    'catalog.categories': () => {
      throw new Database.SqliteError('as SQLite says it', code);
    },
  });
  expect(await dispatch('catalog.categories', {})).toEqual(err({ kind }));
  expect(logged).toHaveLength(1);
});
