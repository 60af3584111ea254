import type { Refusal } from '#shared/domain/refusal.ts';
import type { Problem } from '#sync/protocol/problem.ts';

const titles = {
  'invalid-request': 'The request is not what the contract describes',
  'not-signed-in': 'No valid access token',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  'unknown-identity': 'Nobody of this name is known here',
  'local-sign-in-off': 'Local sign-in is not offered',
  'cursor-gone': 'The cursor no longer fits this feed',
  'history-lost': 'The history that was seen is not the one of this database',
  'command-mismatch': 'The command contradicts an earlier one',
  'invalid-company-folder': 'The company folder has faults',
  refused: 'A rule of the process says no',
  'body-too-large': 'The request is too large',
  'too-many-requests': 'Too many requests',
  unavailable: 'The backend cannot answer just now',
  bug: 'The backend failed',
} as const;

export type ProblemKind = keyof typeof titles;

/** Ends a request with an RFC 9457 problem. Thrown inside a route only; policies and stores answer with values. */
export class ProblemError extends Error {
  readonly problem: Problem & Record<string, unknown>;

  constructor(kind: ProblemKind, status: number, detail?: string, more: { refusal?: Refusal } & Record<string, unknown> = {}) {
    super(detail ?? titles[kind]);
    this.name = 'ProblemError';
    this.problem = { type: `/problems/${kind}`, title: titles[kind], status, ...(detail === undefined ? {} : { detail }), ...more };
  }
}
