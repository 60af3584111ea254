import { describe, expect, it } from 'vitest';
import { checkFolder } from '#sync/backend/import/import-folder.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const faultsOf = (changes: Record<string, string>) => {
  const checked = checkFolder(smallCompany(changes));
  return checked.ok ? [] : checked.error.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};

describe('A company folder', () => {
  it('without faults is taken as it is', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('is read whether lines end in LF or CRLF, with or without a byte order mark', () => {
    const crlf = Object.fromEntries([...smallCompany()].map(([name, text]) => [name, `\ufeff${text.replaceAll('\n', '\r\n')}`]));
    expect(faultsOf(crlf)).toEqual([]);
  });
});

/** The small company with one text exchanged; `^` in the new text marks where the fault must be found and is not part of the file. */
function withFault(file: string, from: string, marked: string): { changes: Record<string, string>; place: string } {
  const text = smallCompany().get(file) ?? '';
  // A row that exchanges nothing would prove nothing.
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  const changed = text.replace(from, marked);
  const before = changed.slice(0, changed.indexOf('^')).split('\n');
  return { changes: { [file]: changed.replace('^', '') }, place: `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
}

describe('A fault is named with file, line and column', () => {
  it.each([
    ['an unknown column', 'products.csv', 'brand', '^colour', 'unknown column "colour"'],
    ['a column that stands twice', 'packagings.csv', 'minimum', '^content', 'column "content" stands twice'],
    ['a missing column', 'prices.csv', 'list,sku,unit,minQuantity,unitPrice,validFrom,validTo', '^list,sku,unit,minQuantity,unitPrice,validFrom', 'column "validTo" is missing'],
    ['a row with a field too many', 'prices.csv', 'rival,BOOK,C62,1,7.00,,', '^rival,BOOK,C62,1,7.00,,,', '8 fields where the header names 7'],
    ['a quote that is never closed', 'ledger.csv', 'rival,INV-2', '^"rival,INV-2', 'Quote Not Closed'],
    ['a repeated sku', 'products.csv', 'BOOK,,', 'BOOK,,Again,,,Books,Z,C62,active,,,\n^BOOK,,', 'sku "BOOK" stands twice'],
    ['a wrong check digit', 'products.csv', '4006381333931', '^4006381333932', 'gtin "4006381333932" has a wrong length or check digit'],
    ['a gtin of two products', 'products.csv', 'POT-2,,', 'POT-2,^4006381333931,', 'gtin "4006381333931" already belongs to sku "POT-1"'],
    ['an unknown VAT category', 'products.csv', 'Books,Z', 'Books,^Q', 'VAT category "Q" is not in company.json'],
    ['an unknown replacement', 'products.csv', 'discontinued,POT-1', 'discontinued,^POT-9', 'unknown sku "POT-9"'],
    ['a product that replaces itself', 'products.csv', 'discontinued,POT-1', 'discontinued,^POT-2', 'a product cannot replace itself'],
    ['a status that is none', 'products.csv', 'Z,C62,active', 'Z,C62,^asleep', 'status "asleep": Invalid option: expected one of "active"|"discontinued"'],
    ['a base unit of another content', 'packagings.csv', 'C62,1,6', 'C62,^2,6', 'the base unit C62 has content 1, not 2'],
    ['a unit that is no code', 'packagings.csv', 'XBX', '^box', 'unit "box": a UN/ECE Rec 20 or 21 code such as C62'],
    ['a packaging of an unknown product', 'packagings.csv', 'POT-1,XBX', '^NONE,C62,1,1,1,\nPOT-1,XBX', 'unknown sku "NONE"'],
    ['a packaging that stands twice', 'packagings.csv', 'POT-1,XBX', 'POT-1,XBX,12,1,1,\nPOT-1,^XBX', 'unit "POT-1 XBX" stands twice'],
    ['a decimal comma', 'prices.csv', 'rival,BOOK,C62,1,7.00', 'rival,BOOK,C62,1,^"7,00"', 'unitPrice "7,00": a decimal with a point, such as 12.50'],
    ['a price of five decimals', 'prices.csv', '2.1000', '^2.10001', 'unitPrice "2.10001": has more than 4 decimals'],
    ['a negative price', 'prices.csv', '2.1000', '^-2.10', 'unitPrice "-2.10": must not be negative'],
    ['a date that does not exist', 'prices.csv', '2026-12-31', '^2026-02-30', 'validTo "2026-02-30": Invalid ISO date'],
    ['an end before its beginning', 'price-lists.csv', '2027-12-31', '^2025-12-31', 'ends on 2025-12-31, before it begins on 2026-01-01'],
    ['an unknown parent list', 'price-lists.csv', ',base,-5', ',^basis,-5', 'unknown price list "basis"'],
    ['a list that is its own ancestor', 'price-lists.csv', '50,2026-01-01,,,', '50,2026-01-01,,^acme,', 'list "base" is its own ancestor'],
    ['a rule without a parent', 'price-lists.csv', 'rival,Rival contract,contract,GBP,10,,,,,', 'rival,Rival contract,contract,GBP,10,,,,^5,', 'a rule needs a parent list'],
    ['a price list that stands twice', 'price-lists.csv', 'rival,Rival', '^base,Rival', 'id "base" stands twice'],
    ['a price in an unknown list', 'prices.csv', 'rival,BOOK', '^none,BOOK', 'unknown price list "none"'],
    ['a price of an unknown product', 'prices.csv', 'rival,BOOK', 'rival,^NONE', 'unknown sku "NONE"'],
    ['a price of a packaging that is not there', 'prices.csv', 'rival,BOOK,C62', 'rival,BOOK,^XBX', 'sku "BOOK" has no packaging XBX'],
    ['prices that overlap by a day', 'prices.csv', 'base,BOOK,C62,1,9.00,2027-01-01', '^base,BOOK,C62,1,9.00,2026-12-31', 'overlaps another price of list "base", sku "BOOK", C62 from 1'],
    ['prices that overlap, their minimum spelt differently', 'prices.csv', 'rival,BOOK,C62,1,7.00,,', 'rival,BOOK,C62,1,7.00,,\n^rival,BOOK,C62,1.0,6.00,,', 'overlaps another price of list "rival", sku "BOOK", C62 from 1'],
    ['a promotion in an unknown list', 'promotions.json', '["acme"]', '[^"acne"]', 'unknown price list "acne"'],
    ['a promotion on an unknown product', 'promotions.json', '["BOOK"]', '[^"BOOKS"]', 'unknown sku "BOOKS"'],
    ['a promotion on a category without products', 'promotions.json', '["Garden > Pots"]', '[^"Garden > Forks"]', 'no product is under category "Garden > Forks"'],
    ['a promotion without a known effect', 'promotions.json', '{ "percent": "10" }', '^{ "percentage": "10" }', '0.effect'],
    ['a syntax error in JSON', 'promotions.json', '"exclusive": true, "priority"', '"exclusive": true ^"priority"', "Expected ',' or '}' after property value"],
    ['a key that stands twice', 'company.json', '"country": "GB"', '"country": "GB",\n  ^"name": "GB"', 'name stands twice'],
    ['an unknown key', 'company.json', '"country": "GB"', '"country": "GB",\n  "colour": ^"red"', 'colour: Unrecognized key: "colour"'],
    ['a missing key', 'company.json', '{\n  "id": "seller",', '^{', 'id: Invalid input: expected string, received undefined'],
    ['a value of the wrong kind', 'accounts.json', '"creditLimit": "5000"', '"creditLimit": ^"lots"', '0.creditLimit: a decimal with a point, such as 12.50'],
    ['a quotation policy for an unknown account', 'company.json', '["acme"]', '[^"acne"]', 'unknown account "acne"'],
    ['an unknown list of an account', 'accounts.json', '"lists": ["acme"]', '"lists": [^"acne"]', 'unknown price list "acne"'],
    ['an account that stands twice', 'accounts.json', '"id": "rival"', '"id": ^"acme"', 'id "acme" stands twice'],
    ['an e-mail address of two members', 'accounts.json', '"rob@rival.example"', '^"Ann@acme.example"', 'email "Ann@acme.example" stands twice'],
    ['an approver who is no member', 'accounts.json', '["bob"]', '[^"ben"]', 'unknown member "ben"'],
    ['an escalation to nobody', 'accounts.json', '"escalateTo": "eve"', '"escalateTo": ^"adam"', 'unknown member "adam"'],
    ['a card for an unknown cost centre', 'accounts.json', '"costCentres": ["ops"]', '"costCentres": [^"oops"]', 'unknown cost centre "oops"'],
    ['a card number in place of its last four digits', 'accounts.json', '"last4": "4242"', '"last4": ^"4242424242424242"', '0.cards.0.last4: Invalid string'],
    ['a par level of an unknown site', 'accounts.json', '"site": "leeds"', '"site": ^"hull"', 'unknown site "hull"'],
    ['a par level of an unknown product', 'accounts.json', '"sku": "POT-1"', '"sku": ^"POT-9"', 'unknown sku "POT-9"'],
    ['an order of an unknown account', 'orders.ndjson', '"account":"rival"', '"account":^"riva"', 'unknown account "riva"'],
    ['an order to an unknown site', 'orders.ndjson', '"site":"leeds"', '"site":^"york"', 'account "acme" has no site "york"'],
    ['an order of an unknown product', 'orders.ndjson', '"sku":"BOOK"', '"sku":^"BOOT"', 'unknown sku "BOOT"'],
    ['an order in a packaging that is not there', 'orders.ndjson', '"unit":"XBX"', '"unit":^"XCT"', 'sku "POT-1" has no packaging XCT'],
    ['an order of an unknown status', 'orders.ndjson', '"invoiced"', '^"paid"', 'status: Invalid option'],
    ['an order that stands twice', 'orders.ndjson', '"number":"1002"', '"number":^"1001"', 'number "1001" stands twice'],
    ['an order line of no quantity', 'orders.ndjson', '"quantity":5', '"quantity":^0', 'must be above zero'],
    ['more shipped than ordered', 'orders.ndjson', '"shipped":48', '"shipped":^49', 'shipped and cancelled exceed the quantity'],
    ['a delivery promised before its order', 'orders.ndjson', '"cancelled":"0"},{"sku":"BOOK"', '"cancelled":"0","promisedFor":^"2026-11-19"},{"sku":"BOOK"', 'promised for 2026-11-19, before the order was placed'],
    ['a ledger entry of an unknown account', 'ledger.csv', 'rival,INV-2', '^none,INV-2', 'unknown account "none"'],
    ['a ledger entry in another currency', 'ledger.csv', '35.00,GBP', '35.00,^EUR', 'account "rival" is kept in GBP'],
    ['a ledger entry for an unknown order', 'ledger.csv', 'GBP,2001', 'GBP,^2002', 'unknown order "2002"'],
    ['an invoice due before its date', 'ledger.csv', '2026-06-05', '^2026-05-05', 'due on 2026-05-05, before its date 2026-05-06'],
    ['a payment of no invoice', 'ledger.csv', 'GBP,,INV-1', 'GBP,,^INV-9', 'has no invoice "INV-9"'],
  ])('%s', (_what, file, from, marked, message) => {
    const { changes, place } = withFault(file, from, marked);
    const faults = faultsOf(changes);
    expect(faults.filter((fault) => fault.startsWith(`${place} `)).join('\n'), faults.join('\n')).toContain(message);
  });

  it('a file of an unknown name', () => {
    expect(faultsOf({ 'price.csv': '' })).toEqual(['price.csv:1:1 no file of a company folder has this name']);
  });

  it('JSON that ends too early, at its end', () => {
    expect(faultsOf({ 'promotions.json': '[{ "id": "autumn"' }).join()).toMatch(/^promotions\.json:1:18 /);
  });

  it('a file that cannot be read is not followed by an echo from every reference into it', () => {
    expect(faultsOf(withFault('products.csv', 'brand', '^colour').changes).map((fault) => fault.split(':')[0])).toEqual(['products.csv', 'products.csv']);
  });

  it('a missing file is named, and the others are checked all the same', () => {
    const files = smallCompany(withFault('ledger.csv', 'GBP,2001', 'GBP,^2002').changes);
    files.delete('promotions.json');
    const checked = checkFolder(files);
    expect(checked.ok ? [] : checked.error.map(({ file, message }) => `${file}: ${message}`)).toEqual(['ledger.csv: unknown order "2002"', 'promotions.json: the file is missing']);
  });

  it('every fault is reported at once, in the order of the files and lines', () => {
    const faults = faultsOf({
      ...withFault('prices.csv', '2.50', '^-2.50').changes,
      ...withFault('ledger.csv', 'GBP,2001', 'GBP,^2002').changes,
      ...withFault('packagings.csv', 'XBX', '^box').changes,
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['ledger.csv', 'packagings.csv', 'prices.csv']);
  });

  it('the place inside a quoted field with line breaks counts its lines', () => {
    const products =
      'sku,gtin,name,description,brand,category,vat,baseUnit,status,replacedBy,available,availableAsOf\nA,,"Two\nlines",,,Books,Q,C62,active,,,\n';
    const faults = faultsOf({ 'products.csv': products }).filter((fault) => fault.startsWith('products.csv'));
    expect(faults).toEqual(['products.csv:3:16 VAT category "Q" is not in company.json']);
  });
});
