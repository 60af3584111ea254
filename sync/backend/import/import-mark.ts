import { createHash } from 'node:crypto';
import type { Instant } from '#shared/domain/time/calendar-day.ts';

/** Raised when the same folder would be read into other records than before. */
const importRules = 1;

/**
 * Names what an import would bring: the files to the byte, the importer's rules, and the day, since what is overdue depends on it.
 * A backend that starts again on the same day with the same folder has nothing to import and is there at once.
 */
export function importMarkOf(files: ReadonlyMap<string, string>, now: Instant): string {
  const hash = createHash('sha256').update(`${importRules}\n${now.slice(0, 10)}\n`);
  for (const [name, text] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) hash.update(`${name}\n${text.length}\n`).update(text);
  return hash.digest('hex');
}
