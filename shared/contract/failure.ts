import { z } from 'zod';
import { refusal } from '#shared/domain/refusal.ts';

/** Every error kind that may cross from host to renderer. Failures are values; a thrown error arrives as `bug` with an id for the log. */
export const failure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invalidInput'), issues: z.array(z.strictObject({ path: z.string(), message: z.string() })) }),
  z.strictObject({ kind: z.literal('unknownOperation'), name: z.string() }),
  z.strictObject({ kind: z.literal('refused'), refusal }),
  z.strictObject({ kind: z.literal('notSignedIn') }),
  z.strictObject({ kind: z.literal('noCatalogYet') }),
  z.strictObject({ kind: z.literal('offline'), detail: z.string() }),
  /** There is no room on the disk. Nothing was stored by this; everything that was stored before is there. */
  z.strictObject({ kind: z.literal('diskFull') }),
  /** A file of the desk cannot be read. The next start looks through it, and puts right what can be put right. */
  z.strictObject({ kind: z.literal('fileDamaged') }),
  /** A table that was brought has more rows than are read at once. */
  z.strictObject({ kind: z.literal('tableTooLong'), rows: z.number().int(), most: z.number().int() }),
  z.strictObject({ kind: z.literal('bug'), reference: z.string() }),
]);
export type Failure = z.infer<typeof failure>;
