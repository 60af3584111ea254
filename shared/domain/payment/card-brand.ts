/** The issuers whose cards are recognised, by first digits (a range of prefixes, both ends included) and lengths of the number. */
export interface CardIssuer {
  readonly brand: string;
  readonly prefixes: readonly (readonly [from: string, to: string])[];
  readonly lengths: readonly number[];
}

// ISO/IEC 7812 issuer ranges as the networks publish them.
const cardIssuers: readonly CardIssuer[] = [
  { brand: 'Visa', prefixes: [['4', '4']], lengths: [13, 16, 19] },
  { brand: 'Mastercard', prefixes: [['51', '55'], ['2221', '2720']], lengths: [16] },
  { brand: 'American Express', prefixes: [['34', '34'], ['37', '37']], lengths: [15] },
  { brand: 'Diners Club', prefixes: [['300', '305'], ['3095', '3095'], ['36', '36'], ['38', '39']], lengths: [14, 16, 17, 18, 19] },
  { brand: 'Discover', prefixes: [['6011', '6011'], ['644', '649'], ['65', '65']], lengths: [16, 17, 18, 19] },
  { brand: 'JCB', prefixes: [['3528', '3589']], lengths: [16, 17, 18, 19] },
  { brand: 'UnionPay', prefixes: [['62', '62'], ['81', '81']], lengths: [16, 17, 18, 19] },
  { brand: 'Mir', prefixes: [['2200', '2204']], lengths: [16, 17, 18, 19] },
  { brand: 'Maestro', prefixes: [['5018', '5018'], ['5020', '5020'], ['5038', '5038'], ['5893', '5893'], ['6304', '6304'], ['6759', '6759'], ['6761', '6763']], lengths: [13, 14, 15, 16, 17, 18, 19] },
];

/** The brand whose issuer range and length a run of digits fits, or null. */
export function cardBrand(digits: string): string | null {
  const issuer = cardIssuers.find(({ lengths, prefixes }) => lengths.includes(digits.length) && prefixes.some(([from, to]) => isWithin(digits, from, to)));
  return issuer?.brand ?? null;
}

function isWithin(digits: string, from: string, to: string): boolean {
  const start = digits.slice(0, from.length);
  return from <= start && start <= to;
}
