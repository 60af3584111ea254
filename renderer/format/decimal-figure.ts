const pattern = /^-?\d+(\.\d+)?$/;

/** A decimal text that Intl may format exactly, without passing through floating point. */
export function isFigure(text: string): text is `${number}` {
  return pattern.test(text);
}
