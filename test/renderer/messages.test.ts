import { describe, expect, it } from 'vitest';
import { messages as german } from '#renderer/i18n/de/messages.ts';
import { messages as english } from '#renderer/i18n/en/messages.ts';
import { messages as italian } from '#renderer/i18n/it/messages.ts';
import { commandKinds } from '#shared/contract/commands.ts';
import { pricingReasons } from '#shared/domain/pricing/pricing-reason.ts';
import { refusalKind } from '#shared/domain/refusal.ts';

const catalogues = { en: english, de: german, it: italian };

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const plural = /_(one|many|other)$/;
const stem = (key: string) => key.replace(plural, '');
const figuresOf = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort((first, second) => first.localeCompare(second));

describe('message catalogues', () => {
  const englishStems = [...new Set(leaves(english).map(([key]) => stem(key)))].sort();

  it.each(Object.entries(catalogues))('%s says everything that English says and nothing else', (_language, catalogue) => {
    expect([...new Set(leaves(catalogue).map(([key]) => stem(key)))].sort()).toEqual(englishStems);
  });

  it.each(Object.entries(catalogues))('%s has a form for each plural of its language', (language, catalogue) => {
    const keys = new Set(leaves(catalogue).map(([key]) => key));
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...keys].filter((key) => plural.test(key)).map(stem);
    const missing = counted.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !keys.has(key));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(catalogues))('%s uses the same figures as English', (_language, catalogue) => {
    const wanted = new Map(leaves(english).map(([key, text]) => [stem(key), figuresOf(text)]));
    const different = leaves(catalogue).filter(([key, text]) => JSON.stringify(wanted.get(stem(key))) !== JSON.stringify(figuresOf(text)));
    expect(different).toEqual([]);
  });

  it.each(Object.entries(catalogues))('%s leaves no text empty', (_language, catalogue) => {
    expect(leaves(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(Object.entries(catalogues))('%s explains every refusal and what can be done', (_language, catalogue) => {
    expect(Object.keys(catalogue.refusal).sort()).toEqual([...refusalKind.options].sort());
    expect(Object.keys(catalogue.refusalWay).sort()).toEqual([...refusalKind.options].sort());
  });

  it.each(Object.entries(catalogues))('%s explains every reason of a price', (_language, catalogue) => {
    expect(Object.keys(catalogue.reason).sort()).toEqual(['other', ...pricingReasons].sort());
  });

  it.each(Object.entries(catalogues))('%s names every act that can wait in the outbox', (_language, catalogue) => {
    const keys = new Set(leaves(catalogue.command).map(([key]) => key));
    expect(commandKinds.filter((kind) => !keys.has(kind))).toEqual([]);
  });
});
