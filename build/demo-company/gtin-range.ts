/** Check digit of a GTIN without it (GS1 General Specifications 7.9): weights 3, 1, 3 ... from the right. */
export function gtinCheckDigit(digits: string): string {
  const total = Array.from(digits).toReversed().reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (total % 10)) % 10);
}

// 20 to 29 is GS1's range for a company's own use: no real article can carry such a number.
const ownUsePrefix = '290417';

/** Hands out GTIN-13 of the own-use range one after the other. */
export function gtinRange(): () => string {
  let last = 0;
  return () => {
    last += 1;
    const body = `${ownUsePrefix}${String(last).padStart(6, '0')}`;
    return `${body}${gtinCheckDigit(body)}`;
  };
}
