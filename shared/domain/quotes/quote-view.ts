import { z } from 'zod';

/** What a person sees as the state: stored state or, by the clock, `expired`. */
export const shownQuoteState = z.enum(['requested', 'issued', 'declined', 'withdrawn', 'inApproval', 'approved', 'rejected', 'ordered', 'expired']);

export const timelineStep = z.strictObject({
  step: z.enum(['requested', 'issued', 'approveBy', 'approved', 'validUntil', 'orderBy', 'ordered', 'confirmed', 'declined', 'withdrawn', 'rejected', 'expired']),
  at: z.iso.datetime().nullable(),
  state: z.enum(['done', 'next', 'ahead', 'missed']),
  /** Who holds the pen: `me`, `seller`, member names, or nobody. */
  who: z.string(),
  workingDaysLeft: z.number().int().nullable(),
});

/** What may be done now; asked of the lifecycle table, never worked out on a screen. */
export const allowedAct = z.enum(['withdraw', 'submitForApproval', 'decide', 'order', 'askExtension', 'copyToDraft']);
export type ShownQuoteState = z.infer<typeof shownQuoteState>;
export type TimelineStep = z.infer<typeof timelineStep>;
export type AllowedAct = z.infer<typeof allowedAct>;
