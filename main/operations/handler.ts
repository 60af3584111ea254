import type { z } from 'zod';
import type { contract, OperationName } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/domain/result.ts';
import type { OperationContext } from './operation-context.ts';

/** An operation's input after its schema has parsed it. */
export type ParsedInput<Name extends OperationName> = z.output<(typeof contract)[Name]['input']>;

/** An operation's output before its schema parses it. */
export type Answer<Name extends OperationName> = z.input<(typeof contract)[Name]['output']>;

export type Outcome<Name extends OperationName> = Result<Answer<Name>, Failure>;

/** One operation: expected failures are values, bugs throw. */
export type Handler<Name extends OperationName> = (input: ParsedInput<Name>, context: OperationContext) => Outcome<Name> | Promise<Outcome<Name>>;

/** A handler for every operation of the contract; leaving one out does not compile. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> };
