/** True when the last digit is the Luhn check digit (ISO/IEC 7812) of the others. Digits only. */
export function hasLuhnCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** True when the last digit is the GS1 check digit of the others (GTIN-8, -12, -13, -14, GLN, SSCC). Digits only. */
export function hasGs1CheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += Number(digits[digits.length - 1 - at]) * (at % 2 === 1 ? 3 : 1);
  return sum % 10 === 0;
}
