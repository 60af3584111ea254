import type { OutputOf } from '#shared/contract/contract.ts';

export type OpenList = OutputOf<'lists.get'>;
