/** True for 8, 12, 13 or 14 digits whose last one is the GS1 check digit: weights 3 and 1 from the right, sum to the next ten. */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  const digits = text.split('').map(Number).toReversed();
  const weighted = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return weighted % 10 === 0;
}
