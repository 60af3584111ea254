import { z } from 'zod';
import { refusal } from '#shared/domain/refusal.ts';

/** RFC 9457 problem document. `type` is a path under `/problems/`; `refusal` is there when a rule of the process said no. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  refusal: refusal.optional(),
});
export type Problem = z.infer<typeof problem>;
