export const spendMessages = {
  spend: {
    title: 'Spend and budgets',
    by: 'Group by',
    way: { month: 'Month', category: 'Category', site: 'Site', costCentre: 'Cost centre', budget: 'Budget' },
    none: 'Nothing was ordered in this time',
    share: 'Share',
    net: 'Net',
    orders: 'Orders',
    without: 'None',
    before: 'A year before',
    move: 'Difference',
    nothingThen: 'nothing ordered',
    totalBefore: 'On the same days a year before {{total}}. Months that are not whole are compared day by day.',
    budgetTitle: 'Planned, ordered and waiting',
    total: '{{total}} net in all, from {{from}} to {{to}}. What was cancelled is not in it.',
  },
};
