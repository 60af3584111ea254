import { z } from 'zod';

/** What can change under a screen's feet. */
export const topic = z.enum(['session', 'catalog', 'prices', 'account', 'drafts', 'quotes', 'orders', 'outbox', 'sync', 'restocking', 'news', 'tables', 'papers', 'views', 'tour']);
export type Topic = z.infer<typeof topic>;

/** What the host tells the renderer unasked: which topics changed. Data is always fetched by an operation. */
export const hostEvent = z.strictObject({ type: z.literal('changed'), topics: z.array(topic) });
export type HostEvent = z.infer<typeof hostEvent>;
