/** A company folder with as many accounts as clients, one member and one shared list each; `version` moves every price. */
export function crowdCompany({ accounts, products, version }: { accounts: number; products: number; version: number }): ReadonlyMap<string, string> {
  const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const account = (index: number): object => ({
    id: accountOf(index), name: `Account ${index}`, vatId: '', country: 'GB', currency: 'GBP', strategy: 'lowest', lists: ['base'], terms: { netDays: 30 }, creditLimit: '5000',
    sites: [{ id: 'main', name: 'Main', address: 'Main' }], costCentres: [], members: [{ id: 'buyer', name: `Buyer ${index}`, email: `buyer@${accountOf(index)}.example`, roles: ['buyer', 'approver', 'admin'] }],
    approvalRules: [], cards: [], parLevels: [],
  });
  const company = {
    id: 'crowd', name: 'Crowd Ltd', vatId: 'GB1', country: 'GB', timeZone: 'Europe/London', currency: 'GBP', workingDays: [1, 2, 3, 4, 5], holidays: [],
    quotationPolicy: { version: '1', defaultDays: 14, rules: [], orderWithinDays: 5, extensions: { max: 1, days: 7 }, autoIssue: { maxAmount: '100000', listedPricesOnly: true }, directOrder: null },
    conditionsOfSale: { version: '1', validFrom: '2020-01-01', overCard: [{ upToAmount: null, action: 'refuse' }], overCredit: 'release' }, vat: { S: '20' },
  };
  const quantities = [1, 10, 50, 200];
  return new Map([
    ['company.json', JSON.stringify(company)],
    ['products.csv', `sku,gtin,name,description,brand,category,vat,baseUnit,status,replacedBy,available,availableAsOf\n${lines(products, (index) => `${skuOf(index)},,Product ${index},${'a description of some length '.repeat(4).trim()},Brand ${index % 50},Category ${index % 20},S,C62,active,,,`)}\n`],
    ['packagings.csv', 'sku,unit,content,minimum,multiple,gtin\n'],
    ['price-lists.csv', 'id,name,kind,currency,priority,validFrom,validTo,parent,rulePercent,ruleStep,channel\nbase,Base,catalog,GBP,50,,,,,,\n'],
    ['prices.csv', `list,sku,unit,minQuantity,unitPrice,validFrom,validTo\n${lines(products * quantities.length, (index) => `base,${skuOf(Math.floor(index / 4))},C62,${quantities[index % 4]},${(500 + (index % 97) - 10 * (index % 4) + version) / 100},,`)}\n`],
    ['promotions.json', '[]'],
    ['accounts.json', JSON.stringify(Array.from({ length: accounts }, (_, index) => account(index)))],
    ['orders.ndjson', ''],
    ['ledger.csv', 'account,number,type,date,due,amount,currency,order,settles\n'],
  ]);
}

export const accountOf = (index: number): string => `a${index}`;
export const skuOf = (index: number): string => `P-${index}`;
