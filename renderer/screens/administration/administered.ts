import type { OutputOf } from '#shared/contract/contract.ts';

export type Terms = OutputOf<'account.get'>;
export type Administration = OutputOf<'account.administration'>;
export type Level = OutputOf<'account.parLevels'>['levels'][number];

/** What every panel of the administration shows from and acts by. */
export interface Administered {
  readonly terms: Terms;
  readonly standing: Administration;
}
