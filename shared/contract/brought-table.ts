import { z } from 'zod';

/** Rows that a person brings: pasted text with tabs, semicolons or commas between cells, or a CSV or XLSX file. */
export const broughtTable = {
  text: z.string().max(5_000_000).optional(),
  /** A file of 5 MB. */
  file: z.strictObject({ name: z.string().max(255), base64: z.string().max(7_000_000) }).optional(),
};

/** Words for the reasons in the file of rejected rows, in the person's language, with `{{figure}}` for what the reason tells. */
export const reasonWords = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) => z.partialRecord(z.enum(kinds), z.string().max(300)).optional();

/** Rows that are not taken, whole as they came, each with its reason and what would have been right. A row with a card number comes without its cells. */
export const rejectedRows = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) => ({
  rejected: z.array(z.strictObject({ row: z.number().int(), cells: z.array(z.string()), reason: z.enum(kinds), detail: z.record(z.string(), z.string()) })),
  /** The same rows to be mended and read again. */
  rejectedFile: z.strictObject({ name: z.string(), text: z.string() }).nullable(),
});
