export const spendMessages = {
  spend: {
    title: 'Ordered in the last twelve months',
    by: 'Group by',
    way: { month: 'Month', category: 'Category', site: 'Site', costCentre: 'Cost centre' },
    none: 'Nothing was ordered in this time',
    share: 'Share',
    net: 'Net',
    orders: 'Orders',
    without: 'None',
    total: '{{total}} net in all, from {{from}} to {{to}}. What was cancelled is not in it.',
  },
};
