import { z } from 'zod';
import { oldestSupportedProtocolVersion, protocolVersion } from '#sync/protocol/protocol-version.ts';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import { route, type Route } from './route.ts';

const health = z.strictObject({
  status: z.literal('ok'),
  backendId: z.string(),
  protocol: z.number().int(),
  oldestProtocol: z.number().int(),
  serverTime: z.iso.datetime(),
});

export function healthRoutes({ ports, backendId }: { ports: BackendPorts; backendId: string }): readonly Route[] {
  return [
    route('GET', '/health', { summary: 'Tells that the backend answers, who it is and what it speaks.', answer: health }, async () => ({
      status: 'ok' as const,
      backendId,
      protocol: protocolVersion,
      oldestProtocol: oldestSupportedProtocolVersion,
      serverTime: ports.now(),
    })),
  ];
}
