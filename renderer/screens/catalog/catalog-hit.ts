import type { OutputOf } from '#shared/contract/contract.ts';

export type CatalogHit = OutputOf<'catalog.search'>['hits'][number];
