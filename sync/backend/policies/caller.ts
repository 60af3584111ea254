import type { Membership } from '#sync/backend/store/member-store.ts';

/** The seller's own sides. `operator` runs the machine: it imports, but takes no decision of the process. */
export type Office = 'sales' | 'administrative' | 'operator';

export type Caller = { readonly kind: 'nobody' } | ({ readonly kind: 'member' } & Membership) | { readonly kind: 'office'; readonly office: Office };
