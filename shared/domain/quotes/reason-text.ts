/**
 * A reason as one stable text that needs no language: a key of the message catalogue and its figures, written like an address
 * (`validity.rule?days=14&rule=2`). The screen translates the key; a script may read the figures.
 */
export function reasonText(key: string, figures: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries(figures).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return query.length === 0 ? key : `${key}?${query.join('&')}`;
}

/** The key and the figures of a text made by `reasonText`; any other text is a key without figures. */
export function readReasonText(text: string): { readonly key: string; readonly figures: Readonly<Record<string, string>> } {
  const at = text.indexOf('?');
  if (at < 0) return { key: text, figures: {} };
  const pairs = text.slice(at + 1).split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return [decodeURIComponent(name), decodeURIComponent(value)] as const;
  });
  return { key: text.slice(0, at), figures: Object.fromEntries(pairs) };
}
