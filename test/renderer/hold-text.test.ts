import { beforeAll, expect, test } from 'vitest';
import i18next from 'i18next';
import { speak, startMessages } from '#renderer/i18n/start-messages.ts';
import { holdText } from '#renderer/parts/hold-text.ts';

const money = (amount: string) => `${amount} €`;

beforeAll(() => startMessages('en'));

test('an amount that a rule set is put into the words of each language, with what it is', async () => {
  const told: string[] = [];
  for (const language of ['en', 'de', 'it'] as const) {
    await speak(language);
    told.push(holdText(i18next.t, { reason: 'credit', detail: '640.00' }, money));
  }
  expect(told).toEqual(['640.00 € more than the credit', '640.00 € mehr als der Kredit', '640.00 € più del credito']);
});

test('what the seller’s office or the bank wrote stays as it was written, and it is said who wrote it', async () => {
  await speak('de');
  expect(holdText(i18next.t, { reason: 'release', detail: 'Contract is missing' }, money)).toBe('Der Verkäufer: „Contract is missing“');
  expect(holdText(i18next.t, { reason: 'card', detail: 'limit reached' }, money)).toBe('Die Bank: „limit reached“');
  expect(holdText(i18next.t, { reason: 'release', detail: '' }, money)).toBe('');
});
