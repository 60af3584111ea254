/**
 * Compares two decimal texts that are not negative by value: below 0, 0 or above 0, as `sort` wants it. "2" < "10", "1.50" = "1.5".
 * Reads digits only, so it is exact, and far cheaper than two decimals where thousands of row minimums are compared.
 */
export function compareDecimalTexts(one: string, other: string): number {
  if (one === other) return 0;
  const onePoint = pointOf(one);
  const otherPoint = pointOf(other);
  const oneStart = firstDigit(one, onePoint);
  const otherStart = firstDigit(other, otherPoint);
  const byLength = onePoint - oneStart - (otherPoint - otherStart);
  if (byLength !== 0) return byLength;
  const wholeOne = one.slice(oneStart, onePoint);
  const wholeOther = other.slice(otherStart, otherPoint);
  if (wholeOne !== wholeOther) return wholeOne < wholeOther ? -1 : 1;
  if (onePoint === one.length && otherPoint === other.length) return 0;
  return compareFractions(one.slice(onePoint + 1), other.slice(otherPoint + 1));
}

function pointOf(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? text.length : point;
}

function firstDigit(text: string, point: number): number {
  let at = 0;
  while (at < point - 1 && text.charCodeAt(at) === 48) at += 1;
  return at;
}

function compareFractions(one: string, other: string): number {
  const places = Math.max(one.length, other.length);
  const paddedOne = one.padEnd(places, '0');
  const paddedOther = other.padEnd(places, '0');
  return paddedOne === paddedOther ? 0 : paddedOne < paddedOther ? -1 : 1;
}
