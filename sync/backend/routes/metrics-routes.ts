import { z } from 'zod';
import { route, type Route } from './route.ts';

interface Exposition {
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

export function metricsRoutes({ contentType, text }: Exposition): readonly Route[] {
  const shapes = { summary: 'Figures of this process for Prometheus; no personal data.', answer: z.string(), answerType: 'text/plain' };
  return [
    route('GET', '/metrics', shapes, async ({ reply }) => {
      reply.type(contentType);
      return text();
    }),
  ];
}
