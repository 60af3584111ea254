import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';

/** What a stand-in for the host can answer; an operation left out fails as one that nobody knows. */
export type FakeHandlers = { readonly [Name in OperationName]?: (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>> };
