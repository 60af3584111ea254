/** A company folder that fits on a screen and uses every feature of the format. Tests change single files of it. */
export function smallCompany(changes: Readonly<Record<string, string>> = {}): Map<string, string> {
  const files: Record<string, string> = {
    'company.json': `{
  "id": "seller",
  "name": "Seller Ltd",
  "vatId": "GB123456789",
  "country": "GB",
  "timeZone": "Europe/London",
  "currency": "GBP",
  "workingDays": [1, 2, 3, 4, 5],
  "holidays": ["2026-12-25"],
  "quotationPolicy": {
    "version": "2026-1",
    "defaultDays": 14,
    "rules": [{ "accounts": ["acme"], "categories": ["Garden"], "days": 10 }],
    "orderWithinDays": 5,
    "extensions": { "max": 1, "days": 7 },
    "autoIssue": { "maxAmount": "500", "listedPricesOnly": true },
    "directOrder": null
  },
  "conditionsOfSale": { "version": "1", "validFrom": "2026-01-01", "overCard": [{ "upToAmount": null, "action": "refuse" }], "overCredit": "release" },
  "vat": { "S": "20", "Z": "0" }
}
`,
    'products.csv': `sku,gtin,name,description,brand,category,vat,baseUnit,status,replacedBy,available,availableAsOf
POT-1,4006381333931,Clay pot,"A pot, of clay",Terra,Garden > Pots,S,C62,active,,120,2026-11-20T08:00:00Z
POT-2,,Large pot,,Terra,Garden > Pots,S,C62,discontinued,POT-1,,
BOOK,,Seed calendar,,Almanac,Books,Z,C62,active,,,
`,
    'packagings.csv': `sku,unit,content,minimum,multiple,gtin
POT-1,C62,1,6,6,
POT-1,XBX,24,1,1,4006381333948
`,
    'price-lists.csv': `id,name,kind,currency,priority,validFrom,validTo,parent,rulePercent,ruleStep,channel
base,Catalog 2026,catalog,GBP,50,2026-01-01,,,,,
acme,Acme contract,contract,GBP,10,2026-01-01,2027-12-31,base,-5,0.05,
rival,Rival contract,contract,GBP,10,,,,,,
`,
    'prices.csv': `list,sku,unit,minQuantity,unitPrice,validFrom,validTo
base,POT-1,C62,1,2.50,,
base,POT-1,C62,48,2.25,,
base,BOOK,C62,1,8.00,,2026-12-31
base,BOOK,C62,1,9.00,2027-01-01,
acme,POT-1,C62,1,2.1000,,
rival,BOOK,C62,1,7.00,,
`,
    'promotions.json': `[
  { "id": "autumn", "name": "Autumn", "event": null, "code": null, "validFrom": "2026-09-01", "validTo": "2026-12-01", "exclusive": false, "priority": 1,
    "quotaPerAccount": null, "conditions": { "skus": ["BOOK"], "categories": null, "minQuantity": "10", "minDocumentNet": null }, "effect": { "percent": "10" }, "lists": null },
  { "id": "acme-pots", "name": "Pots for Acme", "event": null, "code": "POTS", "validFrom": null, "validTo": null, "exclusive": true, "priority": 2,
    "quotaPerAccount": "96", "conditions": { "skus": null, "categories": ["Garden > Pots"], "minQuantity": null, "minDocumentNet": null }, "effect": { "buy": 12, "free": 1 }, "lists": ["acme"] }
]
`,
    'accounts.json': `[
  { "id": "acme", "name": "Acme Gardens", "vatId": "GB999", "country": "GB", "currency": "GBP", "strategy": "priority", "lists": ["acme"],
    "terms": { "netDays": 30 }, "creditLimit": "5000",
    "sites": [{ "id": "leeds", "name": "Leeds", "address": "1 Mill Lane, Leeds" }],
    "costCentres": [{ "id": "ops", "name": "Operations", "budgets": [{ "from": "2026-01-01", "to": "2026-12-31", "amount": 20000 }] }],
    "members": [
      { "id": "ann", "name": "Ann Buyer", "email": "ann@acme.example", "roles": ["buyer"], "approvalLimit": null },
      { "id": "bob", "name": "Bob Approver", "email": "bob@acme.example", "roles": ["approver"], "approvalLimit": "10000" },
      { "id": "eve", "name": "Eve Admin", "email": "eve@acme.example", "roles": ["admin"] }
    ],
    "approvalRules": [{ "id": "over100", "name": "Above 100", "when": { "minAmount": "100" },
      "steps": [{ "approvers": { "members": ["bob"] }, "need": "any", "withinHours": 24, "onDeadline": { "escalateTo": "eve" } }] }],
    "cards": [{ "token": "card-1", "brand": "Visa", "last4": "4242", "expiry": "2028-05", "holder": "Ann Buyer", "costCentres": ["ops"], "transactionLimit": "1000", "capacity": "1500" }],
    "parLevels": [{ "site": "leeds", "sku": "POT-1", "minimum": 24, "maximum": 96 }] },
  { "id": "rival", "name": "Rival Plants", "vatId": "", "country": "GB", "currency": "GBP", "strategy": "lowest", "lists": ["rival"],
    "terms": { "netDays": 0 }, "creditLimit": "0", "sites": [{ "id": "york", "name": "York", "address": "York" }], "costCentres": [],
    "members": [{ "id": "rob", "name": "Rob Rival", "email": "rob@rival.example", "roles": ["buyer", "approver", "admin"] }],
    "approvalRules": [], "cards": [], "parLevels": [] }
]
`,
    'orders.ndjson': `{"number":"1001","account":"acme","site":"leeds","channel":"phone","placedAt":"2026-05-04T09:30:00+01:00","status":"closed","quote":null,"lines":[{"sku":"POT-1","unit":"C62","quantity":48,"unitPrice":"2.10","shipped":48,"cancelled":0}]}
{"number":"1002","account":"acme","site":"leeds","channel":"fair","placedAt":"2026-11-20T10:00:00Z","status":"confirmed","quote":null,"lines":[{"sku":"POT-1","unit":"XBX","quantity":"2","unitPrice":"50.40","shipped":"0","cancelled":"0"},{"sku":"BOOK","unit":"C62","quantity":"3","unitPrice":"8","shipped":"0","cancelled":"0"}]}
{"number":"2001","account":"rival","site":null,"channel":"mail","placedAt":"2026-10-01T10:00:00Z","status":"invoiced","quote":null,"lines":[{"sku":"BOOK","unit":"C62","quantity":5,"unitPrice":7,"shipped":5,"cancelled":0}]}
`,
    'ledger.csv': `account,number,type,date,due,amount,currency,order,settles
acme,INV-1,invoice,2026-05-06,2026-06-05,120.96,GBP,1001,
acme,PAY-1,payment,2026-06-01,,120.96,GBP,,INV-1
rival,INV-2,invoice,2026-10-02,2026-10-02,35.00,GBP,2001,
`,
  };
  return new Map(Object.entries({ ...files, ...changes }));
}
