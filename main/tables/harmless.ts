const formulaStart = '=+\\-@\\t\\r＝＋－＠';
const runs = new RegExp(`^[${formulaStart}]`);
const wasGuarded = new RegExp(`^'(?=[${formulaStart}])`);

/** A spreadsheet runs what begins like a formula: text gets a sign before it that stops it. Figures are none of this; they are not text. */
export const harmless = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** What was given back with a sign before it is read as it came. */
export const asItCame = (cell: string): string => cell.replace(wasGuarded, '');
