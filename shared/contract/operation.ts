import type { z } from 'zod';
import type { Topic } from './events.ts';

/**
 * One thing that a screen or a script may ask of the host. Input and output are parsed by these schemas on the host's side;
 * `reads` names the topics whose change makes an earlier answer stale.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'act';
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  readonly reads: readonly Topic[];
  /** A long answer of which each edit changes a little: pages are told what is different. Its lists ask for no least number of items: they are read in part. */
  readonly isLong?: boolean;
}

export const query = <Input extends z.ZodType, Output extends z.ZodType>(
  summary: string,
  shapes: { input: Input; output: Output; reads: readonly Topic[]; isLong?: boolean },
): Operation<Input, Output> => ({ kind: 'query', summary, ...shapes });

export const act = <Input extends z.ZodType, Output extends z.ZodType>(
  summary: string,
  shapes: { input: Input; output: Output },
): Operation<Input, Output> => ({ kind: 'act', summary, reads: [], ...shapes });
