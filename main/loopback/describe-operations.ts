import { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import type { Operation } from '#shared/contract/operation.ts';

export interface OperationDescription {
  readonly name: string;
  readonly kind: Operation['kind'];
  readonly summary: string;
  readonly reads: readonly string[];
  readonly input: unknown;
  readonly output: unknown;
}

/** Every operation of the contract with the JSON Schema of what it takes and what it answers. */
export function describeOperations(): readonly OperationDescription[] {
  return Object.entries<Operation>(contract).map(([name, operation]) => ({
    name,
    kind: operation.kind,
    summary: operation.summary,
    reads: operation.reads,
    // A transform has no JSON Schema; what goes into it has.
    input: z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(operation.output, { io: 'output', unrepresentable: 'any' }),
  }));
}
