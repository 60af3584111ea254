import type { Failure } from '#shared/contract/failure.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err } from '#shared/domain/result.ts';

type Failed = { readonly ok: false; readonly error: Failure };

export const refused = (refusal: Refusal): Failure => ({ kind: 'refused', refusal });

export const notFound = (what: Record<string, string>): Failed => err(refused(refuse('notFound', what)));

/** One field that no schema can judge. */
export const invalid = (path: string, message: string): Failed => err({ kind: 'invalidInput', issues: [{ path, message }] });
