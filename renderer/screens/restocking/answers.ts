import type { OutputOf } from '#shared/contract/contract.ts';

export type SessionAnswer = OutputOf<'restocking.get'>;
export type Proposal = OutputOf<'restocking.proposal'>;
