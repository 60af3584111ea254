import type { Migration } from '../migrate.ts';
import { firstReplica } from './0010-first-replica.ts';
import { brandOfProduct } from './0020-brand.ts';

/** In order of their numbers; a released one never changes. */
export const replicaMigrations: readonly Migration<'replica'>[] = [firstReplica, brandOfProduct];
