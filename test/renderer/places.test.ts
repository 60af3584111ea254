import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/app/paths.ts';
import { places } from '#renderer/app/places.ts';
import { pressedKeys } from '#renderer/state/pressed-keys.ts';
import { breakQuantities } from '#renderer/screens/catalog/break-quantities.ts';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('places of the desk', () => {
  it('keeps any sign of a code inside its part of the path', () => {
    expect(paths.product('A/B #1?x')).toBe('/catalog/A%2FB%20%231%3Fx');
    expect(paths.order('SO 7/2026')).toBe('/orders/SO%207%2F2026');
  });

  it('leads to each main place by a key sequence of its own', () => {
    expect(new Set(places.map(({ keys }) => keys)).size).toBe(places.length);
    expect(new Set(places.map(({ path }) => path)).size).toBe(places.length);
  });
});

describe('pressed keys', () => {
  it('writes keys as the shortcut map shows them', () => {
    expect(pressedKeys(key('k', { ctrlKey: true }))).toBe('Ctrl+K');
    expect(pressedKeys(key('Enter', { metaKey: true }))).toBe('Ctrl+Enter');
    expect(pressedKeys(key('?', { shiftKey: true }))).toBe('?');
    expect(pressedKeys(key('Control', { ctrlKey: true }))).toBeNull();
  });
});

describe('price by quantity', () => {
  it('names each minimum of the packaging once, smallest first', () => {
    const row = (unit: string, minQuantity: string) => ({ subject: 'row' as const, id: `${unit} ${minQuantity}`, outcome: 'lost' as const, reason: 'rowMinimumNotReached', detail: { unit, minQuantity } });
    expect(breakQuantities([row('C62', '100'), row('C62', '12'), row('XCT', '2'), row('C62', '12'), row('C62', '9')], 'C62')).toEqual(['9', '12', '100']);
  });
});
