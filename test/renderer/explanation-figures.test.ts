import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { messages } from '#renderer/i18n/en/messages.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import type { PricingReason } from '#shared/domain/pricing/pricing-reason.ts';
import { randomVector } from '#test/shared/domain/pricing/random-books.ts';
import { bookInMemory, priceVectors } from '#test/support/price-vectors.ts';

/** Figures that the sentence of a step names and the step does not bring; the other languages use the same figures (messages.test.ts). */
function missingFigures(step: ExplanationStep): string[] {
  const text = messages.reason[step.reason as PricingReason];
  const named = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, figure]) => figure ?? '');
  return named.filter((figure) => figure !== 'id' && step.detail[figure] === undefined).map((figure) => `${step.reason}: ${figure}`);
}

test('every step of every explanation brings the figures that its sentence names', () => {
  const missing = new Set<string>();
  const look = (vector: Parameters<typeof bookInMemory>[0] & Pick<ReturnType<typeof priceVectors>[number], 'request'>): void => {
    for (const { explanation } of priceDocument(vector.request, bookInMemory(vector)).lines) for (const step of explanation) missingFigures(step).forEach((figure) => missing.add(figure));
  };
  priceVectors().forEach(look);
  fc.assert(fc.property(randomVector, look), { numRuns: 300 });
  expect([...missing].sort()).toEqual([]);
});
