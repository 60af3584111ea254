import { expect, test } from 'vitest';
import { officeMessages as german } from '#renderer/i18n/de/office-messages.ts';
import { officeMessages as english } from '#renderer/i18n/en/office-messages.ts';
import { officeMessages as italian } from '#renderer/i18n/it/office-messages.ts';

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

function entries(catalogue: Catalogue, path = ''): [key: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] satisfies [string, string]] : entries(value, `${path}${key}.`)));
}

const figures = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
// Italian has a plural of its own for great numbers.
const shared = (catalogue: Catalogue) => new Map(entries(catalogue).filter(([key]) => !key.endsWith('_many')));

test.each([['German', german], ['Italian', italian]] as const)('the offices read every message in %s, with the same figures in it', (_, translated) => {
  const original = shared(english);
  const other = shared(translated);
  expect([...other.keys()].toSorted()).toEqual([...original.keys()].toSorted());
  for (const [key, text] of original) {
    expect(other.get(key)?.trim(), key).not.toBe('');
    expect(figures(other.get(key) ?? ''), key).toEqual(figures(text));
  }
});
