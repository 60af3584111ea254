import { z } from 'zod';
import { scopeName } from './scope.ts';

/** Data of a `poke` event of `GET /sync/poke` (server-sent events): names only, so it can never disagree with the feed. */
export const poke = z.strictObject({ scopes: z.array(scopeName) });
