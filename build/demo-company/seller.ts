/** The seller: a wholesaler for hospitality and care in South Tyrol. Everything about it is invented; its holidays are Bolzano's real ones. */

const everyYear = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'];
// Easter Monday and Whit Monday (the province of Bolzano keeps it).
const movable: Readonly<Record<string, readonly string[]>> = {
  '2025': ['2025-04-21', '2025-06-09'],
  '2026': ['2026-04-06', '2026-05-25'],
  '2027': ['2027-03-29', '2027-05-17'],
  '2028': ['2028-04-17', '2028-06-05'],
};

// St Francis, 4 October, is a national holiday again from 2026 on.
const stFrancis = (year: string): readonly string[] => (year >= '2026' ? [`${year}-10-04`] : []);

export const holidays: readonly string[] = Object.entries(movable)
  .flatMap(([year, days]) => everyYear.map((day) => `${year}-${day}`).concat(stFrancis(year), days))
  .sort();

export const workingDays: readonly number[] = [1, 2, 3, 4, 5];

export const vatPercent: Readonly<Record<string, string>> = { S: '22', R: '10' };

export const timeZone = 'Europe/Rome';

export const seller = {
  id: 'talwerk',
  name: 'Talwerk Objektbedarf GmbH, Bozen/Bolzano',
  vatId: 'IT02914870213',
  country: 'IT',
  timeZone,
  currency: 'EUR',
  salesEmail: 'verkauf@talwerk.example',
  workingDays,
  holidays,
  quotationPolicy: {
    version: '2026-2',
    defaultDays: 30,
    rules: [
      { accounts: null, listKinds: ['catalog'], categories: null, minAmount: null, days: 21 },
      { accounts: null, listKinds: ['promotion'], categories: null, minAmount: null, days: 10 },
      { accounts: null, listKinds: ['fair'], categories: null, minAmount: null, days: 14 },
      { accounts: null, listKinds: null, categories: ['Paper hygiene', 'Pantry'], minAmount: null, days: 14 },
      { accounts: null, listKinds: null, categories: null, minAmount: '10000', days: 12 },
      { accounts: ['sonnenhang'], listKinds: ['contract'], categories: null, minAmount: null, days: 28 },
    ],
    orderWithinDays: 5,
    extensions: { max: 2, days: 7 },
    autoIssue: { maxAmount: '3000', listedPricesOnly: true },
    directOrder: { maxAmount: '150' },
  },
  conditionsOfSale: {
    version: '2026-1',
    validFrom: '2026-01-01',
    overCard: [
      { upToAmount: '500', action: 'remainderOnAccount', depositPercent: null },
      { upToAmount: '1500', action: 'secondCard', depositPercent: null },
      { upToAmount: '4000', action: 'deposit', depositPercent: '30' },
      { upToAmount: '8000', action: 'advanceTransfer', depositPercent: null },
      { upToAmount: '20000', action: 'release', depositPercent: null },
      { upToAmount: null, action: 'refuse', depositPercent: null },
    ],
    overCredit: 'release',
  },
  vat: vatPercent,
} as const;
