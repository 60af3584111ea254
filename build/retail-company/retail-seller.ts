export const timeZone = 'Europe/London';
export const vatCategory = 'S';

/** Great Britain, standard rate. The real one changed (15, 17.5, 20 %) in these years; the folder format knows one rate. */
export const vat = { [vatCategory]: '20' } as const;

const bankHolidays: readonly string[] = [
  '2009-12-25', '2009-12-28',
  '2010-01-01', '2010-04-02', '2010-04-05', '2010-05-03', '2010-05-31', '2010-08-30', '2010-12-27', '2010-12-28',
  '2011-01-03', '2011-04-22', '2011-04-25', '2011-04-29', '2011-05-02', '2011-05-30', '2011-08-29', '2011-12-26', '2011-12-27',
  '2026-12-25', '2026-12-28',
  '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
  '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
];

/** The wholesaler of the data set as `company.json`: only facts of the data are facts, policy and conditions are plausible terms. */
export const retailSeller = {
  id: 'online-retail',
  name: 'UK gift wholesaler (UCI Online Retail II, CC BY 4.0)',
  vatId: '',
  country: 'GB',
  timeZone,
  currency: 'GBP',
  workingDays: [1, 2, 3, 4, 5],
  holidays: bankHolidays,
  quotationPolicy: {
    version: '1',
    defaultDays: 30,
    rules: [{ accounts: null, listKinds: ['contract'], categories: null, minAmount: null, days: 21 }],
    orderWithinDays: 5,
    extensions: { max: 2, days: 7 },
    autoIssue: { maxAmount: '2500', listedPricesOnly: true },
    directOrder: { maxAmount: '250' },
  },
  conditionsOfSale: {
    version: '1',
    validFrom: '2009-12-01',
    overCard: [
      { upToAmount: '1000', action: 'remainderOnAccount', depositPercent: null },
      { upToAmount: null, action: 'release', depositPercent: null },
    ],
    overCredit: 'release',
  },
  vat,
} as const;
