import type { Migration } from '#sync/replica/migrate.ts';
import { firstDesk } from './0010-first-desk.ts';
import { restocking } from './0020-restocking.ts';
import { seenProducts } from './0030-seen-products.ts';
import { draftSteps } from './0040-draft-steps.ts';
import { sharedDrafts } from './0050-shared-drafts.ts';
import { discardedDrafts } from './0060-discarded-drafts.ts';

/** In order of their numbers; a released one never changes. */
export const deskMigrations: readonly Migration<'desk'>[] = [firstDesk, restocking, seenProducts, draftSteps, sharedDrafts, discardedDrafts];
