import { z } from 'zod';
import { difference } from './difference.ts';

/**
 * An answer as it is said to a page that asked with the mark of the last answer it holds: whole, or only what is different since; null = nothing is.
 * `mark` is what the page asks with the next time; null = the operation's answers are always said whole.
 */
export const saidAnswer = z.union([z.strictObject({ whole: z.unknown(), mark: z.string().nullable() }), z.strictObject({ different: difference.nullable(), mark: z.string() })]);

/** Over HTTP a page sends the mark in this header (empty: it holds none). A script sends none and gets the value itself. */
export const knownAnswerHeader = 'proforma-known-answer';

export type SaidAnswer = z.infer<typeof saidAnswer>;
