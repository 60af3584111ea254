import { type Customer, halfYears } from '../company-account.ts';

const always = { minAmount: null, overBudget: null, categories: null, costCentres: null, payment: null, priceAboveLastPercent: null, newProduct: null } as const;

/** Sonnenhang: care homes with steady use, close to their credit limit. */
export const sonnenhang: Customer = {
  paysAfterDue: [1, 14],
  account: {
    id: 'sonnenhang',
    name: 'Sonnenhang Pflegeheime Genossenschaft',
    vatId: 'IT01648290219',
    country: 'IT',
    currency: 'EUR',
    strategy: 'priority',
    lists: ['partner', 'catalog'],
    terms: { netDays: 60 },
    creditLimit: '34500',
    sites: [
      { id: 'bruneck', name: 'Haus Sonnenhang Bruneck', address: 'Andreas-Hofer-Straße 25, 39031 Bruneck/Brunico BZ, Italy' },
      { id: 'sterzing', name: 'Haus Sonnenhang Sterzing', address: 'Margarethenstraße 24, 39049 Sterzing/Vipiteno BZ, Italy' },
      { id: 'schlanders', name: 'Haus Sonnenhang Schlanders', address: 'Krankenhausstraße 7, 39028 Schlanders/Silandro BZ, Italy' },
    ],
    costCentres: [
      { id: 'care', name: 'Care', budgets: [...halfYears('26000')] },
      { id: 'domestic', name: 'Domestic services', budgets: [...halfYears('18000', '17200')] },
      { id: 'kitchen', name: 'Kitchen', budgets: [...halfYears('9000')] },
    ],
    members: [
      { id: 'maria', name: 'Maria Hofer', email: 'maria.hofer@sonnenhang.example', roles: ['buyer'], approvalLimit: null },
      { id: 'josef', name: 'Josef Mair', email: 'josef.mair@sonnenhang.example', roles: ['buyer'], approvalLimit: null },
      { id: 'birgit', name: 'Birgit Thaler', email: 'birgit.thaler@sonnenhang.example', roles: ['approver'], approvalLimit: '3000' },
      { id: 'andreas', name: 'Andreas Kofler', email: 'andreas.kofler@sonnenhang.example', roles: ['approver', 'admin'], approvalLimit: null },
    ],
    approvalRules: [
      { id: 'from-500', name: 'Purchases from 500 gross', when: { ...always, minAmount: '500' }, steps: [{ approvers: { members: ['birgit'] }, need: 'any', withinHours: 48, onDeadline: { escalateTo: 'andreas' } }] },
      { id: 'from-3000', name: 'Purchases from 3,000 gross', when: { ...always, minAmount: '3000' }, steps: [{ approvers: { members: ['andreas'] }, need: 'any', withinHours: 96, onDeadline: 'remind' }] },
      { id: 'medical', name: 'Disinfection and first aid: care management', when: { ...always, minAmount: '300', categories: ['Cleaning > Disinfection', 'First aid and safety'] }, steps: [{ approvers: { members: ['birgit', 'andreas'] }, need: 'any', withinHours: 24, onDeadline: 'remind' }] },
      { id: 'dearer', name: 'More than 5 % dearer than last time', when: { ...always, priceAboveLastPercent: '5' }, steps: [{ approvers: { role: 'approver' }, need: 'any', withinHours: 48, onDeadline: 'remind' }] },
    ],
    cards: [
      { token: 'tok_sonnenhang_1', brand: 'Visa', last4: '7348', expiry: '2029-12', holder: 'Sonnenhang / M. Hofer', costCentres: null, transactionLimit: '1000', capacity: '2600.00' },
    ],
  },
  habits: [
    { site: 'bruneck', lineValue: 52, everyDays: 10, season: 'even', parLevels: true, uses: { Cleaning: 34, 'Paper hygiene': 38, 'Cleaning equipment': 20, 'Kitchen and table': 16, 'Waste and sacks': 12, Workwear: 14, 'First aid and safety': 22, 'Rooms and linen': 12, Pantry: 8, Office: 10 } },
    { site: 'sterzing', lineValue: 44, everyDays: 14, season: 'even', parLevels: true, uses: { Cleaning: 26, 'Paper hygiene': 30, 'Cleaning equipment': 12, 'Kitchen and table': 10, 'Waste and sacks': 8, Workwear: 8, 'First aid and safety': 14 } },
    { site: 'schlanders', lineValue: 44, everyDays: 14, season: 'even', parLevels: false, uses: { Cleaning: 26, 'Paper hygiene': 28, 'Cleaning equipment': 12, 'Waste and sacks': 8, Workwear: 8, 'First aid and safety': 14 } },
  ],
};
