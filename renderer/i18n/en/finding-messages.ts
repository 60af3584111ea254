export const findingMessages = {
  finding: {
    corrected: 'No product has “{{typed}}”; shown is what is near “{{taken}}”.',
    allBrands: 'All brands',
    priced: 'In my price lists',
    promoted: 'On promotion',
    showAll: 'Show all again',
    purchases: 'What we ordered',
    neverBought: 'Never ordered so far.',
    orderedOn: 'Ordered',
    paid: 'Paid per unit',
    moreBought_one: 'and {{count}} earlier order',
    moreBought_other: 'and {{count}} earlier orders',
    pricesBefore: 'Prices of the last year',
    sameSince: 'The same since {{day}}, as far as the lists tell.',
  },
};
