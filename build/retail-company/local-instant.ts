const formatters = new Map<string, Intl.DateTimeFormat>();

function offsetMs(at: number, timeZone: string): number {
  const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formatters.set(timeZone, formatter);
  return Date.parse(`${formatter.format(at).replace(' ', 'T')}Z`) - at;
}

/**
 * The UTC instant of a wall-clock time (`2010-06-01T09:30:00`, whole seconds) in a time zone. In the hour that occurs twice in autumn it
 * is the earlier one; a time that spring skips lies one hour later.
 */
export function localInstant(local: string, timeZone: string): string {
  const naive = Date.parse(`${local}Z`);
  const before = naive - offsetMs(naive - 86_400_000, timeZone);
  const after = naive - offsetMs(naive + 86_400_000, timeZone);
  const fits = (at: number): boolean => at + offsetMs(at, timeZone) === naive;
  return new Date(fits(before) || !fits(after) ? before : after).toISOString();
}
