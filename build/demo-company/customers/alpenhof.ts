import { type Customer, halfYears } from '../company-account.ts';

/** Alpenhof Hotels: four houses, one purchasing office. The demo buyer works here. */
export const alpenhof: Customer = {
  paysAfterDue: [-6, 2],
  account: {
    id: 'alpenhof',
    name: 'Alpenhof Hotels GmbH',
    vatId: 'IT02751930211',
    country: 'IT',
    currency: 'EUR',
    strategy: 'priority',
    lists: ['contract-alpenhof', 'winter-2026', 'fair', 'catalog'],
    terms: { netDays: 30 },
    creditLimit: '45000',
    sites: [
      { id: 'meran', name: 'Hotel Alpenhof Meran', address: 'Winkelweg 14, 39012 Meran/Merano BZ, Italy' },
      { id: 'corvara', name: 'Alpenhof Dolomites', address: 'Strada Col Alt 40, 39033 Corvara BZ, Italy' },
      { id: 'riva', name: 'Alpenhof Lago', address: 'Viale Rovereto 57, 38066 Riva del Garda TN, Italy' },
      { id: 'laundry', name: 'Central laundry and store', address: 'Industriezone 3, 39011 Lana BZ, Italy' },
    ],
    costCentres: [
      { id: 'housekeeping', name: 'Housekeeping', budgets: [...halfYears('42000')] },
      { id: 'kitchen', name: 'Kitchen and service', budgets: [...halfYears('30000')] },
      { id: 'technical', name: 'Technical service', budgets: [...halfYears('6000', '400')] },
      { id: 'office', name: 'Front office and administration', budgets: [...halfYears('5000')] },
    ],
    members: [
      { id: 'anna', name: 'Anna Keller', email: 'anna.keller@alpenhof.example', roles: ['buyer'], approvalLimit: null },
      { id: 'marco', name: 'Marco Zanella', email: 'marco.zanella@alpenhof.example', roles: ['buyer'], approvalLimit: null },
      { id: 'thomas', name: 'Thomas Gruber', email: 'thomas.gruber@alpenhof.example', roles: ['approver'], approvalLimit: '2500' },
      { id: 'giulia', name: 'Giulia Moretti', email: 'giulia.moretti@alpenhof.example', roles: ['approver'], approvalLimit: '15000' },
      { id: 'karin', name: 'Karin Egger', email: 'karin.egger@alpenhof.example', roles: ['admin', 'approver'], approvalLimit: null },
      { id: 'lukas', name: 'Lukas Pichler', email: 'lukas.pichler@alpenhof.example', roles: ['buyer', 'approver'], approvalLimit: '1000' },
    ],
    approvalRules: [
      {
        id: 'from-250', name: 'Any purchase from 250 gross',
        when: { minAmount: '250', overBudget: null, categories: null, costCentres: null, payment: null, priceAboveLastPercent: null, newProduct: null },
        steps: [{ approvers: { members: ['thomas', 'giulia'] }, need: 'any', withinHours: 48, onDeadline: { escalateTo: 'karin' } }],
      },
      {
        id: 'from-2500', name: 'Purchases from 2,500 gross go to the management',
        when: { minAmount: '2500', overBudget: null, categories: null, costCentres: null, payment: null, priceAboveLastPercent: null, newProduct: null },
        steps: [{ approvers: { members: ['giulia', 'karin'] }, need: 'any', withinHours: 72, onDeadline: 'remind' }],
      },
      {
        id: 'over-budget', name: 'Cost centre over budget',
        when: { minAmount: null, overBudget: true, categories: null, costCentres: null, payment: null, priceAboveLastPercent: null, newProduct: null },
        steps: [{ approvers: { members: ['karin'] }, need: 'all', withinHours: 72, onDeadline: 'remind' }],
      },
      {
        id: 'linen', name: 'Linen and room equipment need both managers',
        when: { minAmount: '1000', overBudget: null, categories: ['Rooms and linen'], costCentres: null, payment: null, priceAboveLastPercent: null, newProduct: null },
        steps: [{ approvers: { members: ['giulia', 'karin'] }, need: 'all', withinHours: 96, onDeadline: 'remind' }],
      },
      {
        id: 'by-card', name: 'Card payments from 600',
        when: { minAmount: '600', overBudget: null, categories: null, costCentres: null, payment: ['card'], priceAboveLastPercent: null, newProduct: null },
        steps: [{ approvers: { role: 'admin' }, need: 'any', withinHours: 24, onDeadline: 'remind' }],
      },
      {
        id: 'dearer', name: 'More than 10 % dearer than last time',
        when: { minAmount: '100', overBudget: null, categories: null, costCentres: null, payment: null, priceAboveLastPercent: '10', newProduct: null },
        steps: [{ approvers: { role: 'approver' }, need: 'any', withinHours: 48, onDeadline: { escalateTo: 'karin' } }],
      },
      {
        id: 'first-time', name: 'Articles never bought before, for the technical service',
        when: { minAmount: '100', overBudget: null, categories: null, costCentres: ['technical'], payment: null, priceAboveLastPercent: null, newProduct: true },
        steps: [{ approvers: { members: ['lukas', 'giulia'] }, need: 'any', withinHours: 48, onDeadline: 'remind' }],
      },
    ],
    cards: [
      { token: 'tok_alpenhof_main', brand: 'Visa', last4: '4402', expiry: '2029-09', holder: 'Alpenhof Hotels / A. Keller', costCentres: null, transactionLimit: '2500', capacity: '7350.00' },
      { token: 'tok_alpenhof_kitchen', brand: 'Mastercard', last4: '8731', expiry: '2030-03', holder: 'Alpenhof Hotels / M. Zanella', costCentres: ['kitchen'], transactionLimit: '1500', capacity: '120.40' },
      { token: 'tok_alpenhof_old', brand: 'Visa', last4: '1189', expiry: '2026-08', holder: 'Alpenhof Hotels / L. Pichler', costCentres: null, transactionLimit: '3000', capacity: '3000.00' },
    ],
  },
  habits: [
    {
      site: 'meran', lineValue: 46, everyDays: 11, season: 'hotel', parLevels: true,
      uses: { Cleaning: 34, 'Paper hygiene': 32, 'Cleaning equipment': 24, 'Kitchen and table': 34, 'Kitchen equipment': 14, Packaging: 12, Office: 16, Lighting: 14, 'Rooms and linen': 22, 'Waste and sacks': 10, Pantry: 14, Workwear: 6, 'First aid and safety': 8, Hardware: 8, 'Outdoor and winter': 6 },
    },
    { site: 'corvara', lineValue: 42, everyDays: 13, season: 'hotel', parLevels: true, uses: { Cleaning: 26, 'Paper hygiene': 26, 'Cleaning equipment': 14, 'Kitchen and table': 24, Lighting: 8, 'Rooms and linen': 14, 'Waste and sacks': 8, Pantry: 12, 'Outdoor and winter': 8, Hardware: 6 } },
    { site: 'riva', lineValue: 38, everyDays: 15, season: 'hotel', parLevels: true, uses: { Cleaning: 24, 'Paper hygiene': 24, 'Kitchen and table': 22, 'Rooms and linen': 12, 'Waste and sacks': 8, Pantry: 10, 'Outdoor and winter': 6, Office: 8 } },
    { site: 'laundry', lineValue: 95, everyDays: 21, season: 'hotel', parLevels: false, uses: { Cleaning: 22, 'Rooms and linen': 16, 'Waste and sacks': 6, Workwear: 8, Packaging: 6 } },
  ],
};
