import { z } from 'zod';
import { oldestSupportedProtocolVersion, protocolVersion } from '#sync/protocol/protocol-version.ts';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

const health = z.strictObject({
  status: z.literal('ok'),
  backendId: z.string(),
  protocol: z.number().int(),
  oldestProtocol: z.number().int(),
  serverTime: z.iso.datetime(),
});

const ready = z.strictObject({ status: z.literal('ready') });

interface HealthParts {
  readonly ports: BackendPorts;
  readonly backendId: string;
  /** Why requests should go to another process now; null when this one can serve them. */
  readonly notReady: () => Promise<string | null>;
}

export function healthRoutes({ ports, backendId, notReady }: HealthParts): readonly Route[] {
  return [
    route('GET', '/ready', { summary: 'Tells that requests can be served: the database answers, and the backend is not about to stop.', answer: ready }, async () => {
      const reason = await notReady();
      if (reason !== null) throw new ProblemError('unavailable', 503, reason);
      return { status: 'ready' as const };
    }),
    route('GET', '/health', { summary: 'Tells that the backend answers, who it is and what it speaks.', answer: health }, async () => ({
      status: 'ok' as const,
      backendId,
      protocol: protocolVersion,
      oldestProtocol: oldestSupportedProtocolVersion,
      serverTime: ports.now(),
    })),
  ];
}
