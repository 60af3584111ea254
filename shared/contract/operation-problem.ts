import { z } from 'zod';
import { failure, type Failure } from './failure.ts';

/** RFC 9457 problem that the loopback shell answers for a failed operation. `failure` is the failure itself, as Electron's shell hands it over. */
export const operationProblem = z.object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string().optional(), failure });
export type OperationProblem = z.infer<typeof operationProblem>;

const statusOf: { readonly [Kind in Failure['kind']]: number } = {
  invalidInput: 400,
  notSignedIn: 401,
  unknownOperation: 404,
  refused: 409,
  tableTooLong: 413,
  bug: 500,
  fileDamaged: 500,
  noCatalogYet: 503,
  offline: 503,
  diskFull: 507,
};

const titleOf: { readonly [Kind in Failure['kind']]: string } = {
  invalidInput: 'The input does not fit the operation.',
  notSignedIn: 'Nobody is signed in at this desk.',
  unknownOperation: 'There is no such operation.',
  refused: 'A rule of the process said no.',
  tableTooLong: 'A table has more rows than are read at once.',
  bug: 'The desk failed; the reference is in its log.',
  fileDamaged: 'A file of the desk is damaged; it is looked through at the next start.',
  noCatalogYet: 'The first synchronisation has not finished.',
  offline: 'The backend cannot be reached.',
  diskFull: 'The disk is full; nothing was stored by this.',
};

/** The problem document of a failure, with the HTTP status that fits it. */
export function problemOfFailure(failure: Failure): OperationProblem {
  return { type: `/problems/${failure.kind}`, title: titleOf[failure.kind], status: statusOf[failure.kind], ...describe(failure), failure };
}

function describe(failure: Failure): { readonly detail?: string } {
  switch (failure.kind) {
    case 'invalidInput':
      return { detail: failure.issues.map((issue) => (issue.path === '' ? issue.message : `${issue.path}: ${issue.message}`)).join('; ') };
    case 'unknownOperation':
      return { detail: failure.name };
    case 'refused':
      return { detail: failure.refusal.kind };
    case 'offline':
      return { detail: failure.detail };
    case 'tableTooLong':
      return { detail: `${failure.rows} rows, at most ${failure.most}` };
    case 'bug':
      return { detail: failure.reference };
    case 'notSignedIn':
    case 'noCatalogYet':
    case 'diskFull':
    case 'fileDamaged':
      break;
  }
  return {};
}
