import { z } from 'zod';
import { act, query } from './operation.ts';

/** How far a member came in the tour of the desk: never begun, left at a step (counted from 0), or seen to its end. */
export const tourStanding = z.strictObject({ state: z.enum(['new', 'left', 'done']), step: z.number().int().min(0).max(99) });
export type TourStanding = z.infer<typeof tourStanding>;

export const tourOperations = {
  'tour.get': query('How far the member who asks came in the tour of the desk on this machine.', { input: z.strictObject({}), output: tourStanding, reads: ['tour'] }),
  'tour.keep': act('Remembers how far the tour was followed.', { input: tourStanding, output: z.strictObject({}) }),
};
