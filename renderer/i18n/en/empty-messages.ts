/** What an empty list will hold, and the one next act. */
export const emptyMessages = {
  empty: {
    firstDraft: 'Begin a draft',
    firstList: 'Begin a list',
    drafts: 'To the drafts',
    catalog: 'Search the catalog',
    estimates: 'To the estimates',
    restock: 'Count a site',
    orders: 'To the orders',
    account: 'See your terms',
    home: 'What needs you now',
    spendLead: 'What you order on any channel is added up here by month, category, site and cost centre.',
    recentLead: 'What is ordered by platform, phone, mail or at a fair stands here, the newest first.',
    draftsLead: 'A draft takes products by code, from the catalog or from a count.',
    approvalsLead: 'Estimates of colleagues that wait for somebody else’s word, and those that you have decided, are kept here.',
    syncLead: 'Every act that was made without a connection stands here until the seller has acknowledged it.',
  },
};
