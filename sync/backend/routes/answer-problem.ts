import type { FastifyReply } from 'fastify';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import { ProblemError } from './problem-error.ts';

function asProblem(error: unknown, ports: BackendPorts): ProblemError {
  if (error instanceof ProblemError) return error;
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  const detail = error instanceof Error ? error.message : String(error);
  if (status === 413) return new ProblemError('body-too-large', 413, detail);
  if (status >= 400 && status < 500) return new ProblemError('invalid-request', status, detail);
  // The cause goes to the log only; whoever asked gets a reference to it.
  const reference = ports.newId();
  ports.log.error({ err: error, reference }, 'request failed');
  return new ProblemError('bug', 500, `reference ${reference}`);
}

/** Every error leaves as an RFC 9457 problem. */
export function answerProblem(error: unknown, reply: FastifyReply, ports: BackendPorts): FastifyReply {
  const { problem } = asProblem(error, ports);
  return reply.code(problem.status).type('application/problem+json').send(problem);
}
