import { type Customer, halfYears } from '../company-account.ts';

const always = { minAmount: null, overBudget: null, categories: null, costCentres: null, payment: null, priceAboveLastPercent: null, newProduct: null } as const;

/** Bottega Casa: household shops that buy to sell again, always at the lowest price open to them. */
export const bottegaCasa: Customer = {
  paysAfterDue: [-2, 9],
  account: {
    id: 'bottega-casa',
    name: 'Bottega Casa S.r.l.',
    vatId: 'IT02183640222',
    country: 'IT',
    currency: 'EUR',
    strategy: 'lowest',
    lists: ['winter-2026', 'fair', 'partner', 'catalog'],
    terms: { netDays: 45 },
    creditLimit: '42000',
    sites: [
      { id: 'trento', name: 'Bottega Casa Trento', address: 'Via San Pietro 21, 38122 Trento TN, Italy' },
      { id: 'verona', name: 'Bottega Casa Verona', address: 'Corso Porta Nuova 96, 37122 Verona VR, Italy' },
      { id: 'rovereto', name: 'Bottega Casa Rovereto', address: 'Via Rialto 7, 38068 Rovereto TN, Italy' },
      { id: 'brixen', name: 'Bottega Casa Brixen', address: 'Große Lauben 18, 39042 Brixen/Bressanone BZ, Italy' },
    ],
    costCentres: [
      { id: 'goods', name: 'Goods for sale', budgets: [...halfYears('60000')] },
      { id: 'shopfitting', name: 'Shop fitting and consumables', budgets: [...halfYears('4000', '650')] },
    ],
    members: [
      { id: 'elena', name: 'Elena Ferrari', email: 'elena.ferrari@bottegacasa.example', roles: ['buyer'], approvalLimit: null },
      { id: 'davide', name: 'Davide Conti', email: 'davide.conti@bottegacasa.example', roles: ['buyer', 'approver'], approvalLimit: '1500' },
      { id: 'paola', name: 'Paola Rizzi', email: 'paola.rizzi@bottegacasa.example', roles: ['approver'], approvalLimit: '12000' },
      { id: 'stefano', name: 'Stefano Dalla Costa', email: 'stefano.dallacosta@bottegacasa.example', roles: ['admin'], approvalLimit: null },
    ],
    approvalRules: [
      { id: 'from-800', name: 'Purchases from 800 gross', when: { ...always, minAmount: '800' }, steps: [{ approvers: { role: 'approver' }, need: 'any', withinHours: 48, onDeadline: 'remind' }] },
      { id: 'fitting', name: 'Shop fitting over budget', when: { ...always, overBudget: true, costCentres: ['shopfitting'] }, steps: [{ approvers: { members: ['paola'] }, need: 'all', withinHours: 48, onDeadline: { escalateTo: 'stefano' } }] },
      { id: 'transfer', name: 'Advance transfers', when: { ...always, payment: ['transfer'] }, steps: [{ approvers: { members: ['paola'] }, need: 'any', withinHours: 24, onDeadline: 'remind' }] },
    ],
    cards: [
      { token: 'tok_bottega_1', brand: 'Mastercard', last4: '5520', expiry: '2029-05', holder: 'Bottega Casa / E. Ferrari', costCentres: null, transactionLimit: '1800', capacity: '4200.00' },
      { token: 'tok_bottega_2', brand: 'Visa', last4: '0917', expiry: '2031-01', holder: 'Bottega Casa / P. Rizzi', costCentres: ['shopfitting'], transactionLimit: '900', capacity: '900.00' },
    ],
  },
  habits: [
    { site: 'trento', lineValue: 58, everyDays: 14, season: 'shop', parLevels: true, uses: { Cleaning: 26, 'Paper hygiene': 10, 'Cleaning equipment': 26, 'Kitchen and table': 44, 'Kitchen equipment': 30, Packaging: 10, Lighting: 14, Hardware: 14, 'Waste and sacks': 6, 'Outdoor and winter': 6, Office: 8 } },
    { site: 'verona', lineValue: 62, everyDays: 14, season: 'shop', parLevels: true, uses: { Cleaning: 20, 'Cleaning equipment': 20, 'Kitchen and table': 40, 'Kitchen equipment': 28, Lighting: 10, Hardware: 10, 'Rooms and linen': 12 } },
    { site: 'rovereto', lineValue: 40, everyDays: 18, season: 'shop', parLevels: false, uses: { Cleaning: 18, 'Cleaning equipment': 14, 'Kitchen and table': 26, 'Kitchen equipment': 18, Lighting: 8 } },
    { site: 'brixen', lineValue: 44, everyDays: 18, season: 'shop', parLevels: false, uses: { Cleaning: 16, 'Cleaning equipment': 14, 'Kitchen and table': 26, 'Kitchen equipment': 16, 'Outdoor and winter': 6 } },
  ],
};
