import type { FastifyReply } from 'fastify';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import { ProblemError } from './problem-error.ts';

interface AnswerPorts extends BackendPorts {
  /** True for errors of the database after which the same request may succeed a little later. */
  readonly isPassing?: (error: unknown) => boolean;
}

/** Seconds after which to come back, spread so that not everybody comes at once. */
const retryAfterSeconds = (): number => 2 + Math.floor(Math.random() * 9);

function asProblem(error: unknown, ports: AnswerPorts): ProblemError {
  if (error instanceof ProblemError) return error;
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  const detail = error instanceof Error ? error.message : String(error);
  if (status === 413) return new ProblemError('body-too-large', 413, detail);
  if (status === 503 || ports.isPassing?.(error) === true) {
    ports.log.warn({ err: error }, 'request answered with 503');
    return new ProblemError('unavailable', 503);
  }
  if (status >= 400 && status < 500) return new ProblemError('invalid-request', status, detail);
  // The cause goes to the log only; whoever asked gets a reference to it.
  const reference = ports.newId();
  ports.log.error({ err: error, reference }, 'request failed');
  return new ProblemError('bug', 500, `reference ${reference}`);
}

/** Every error leaves as an RFC 9457 problem. */
export function answerProblem(error: unknown, reply: FastifyReply, ports: AnswerPorts): FastifyReply {
  const { problem } = asProblem(error, ports);
  if (problem.status === 503) reply.header('retry-after', retryAfterSeconds());
  return reply.code(problem.status).type('application/problem+json').send(problem);
}
