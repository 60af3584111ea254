import { z } from 'zod';
import { accountChange, parLevelChange, stockRange } from '#shared/domain/accounts/account-change.ts';
import { approvalRule } from '#shared/domain/accounts/account.ts';
import { parRowFaults } from '#shared/domain/accounts/par-level-table.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { broughtTable, reasonWords, rejectedRows } from './brought-table.ts';
import { act, query } from './operation.ts';

/** Par levels as they were typed beside what stands now; a product that is not in the catalog any more is given none. */
const refusedLevels = z.strictObject({
  site: z.string(),
  levels: z.array(z.strictObject({ sku: z.string(), name: z.string(), before: stockRange.nullable(), after: stockRange.nullable(), isInCatalog: z.boolean() })),
});

/** What an admin of the buying company keeps: members, approval rules, cost centres with budgets, sites, par levels. */
export const administrationOperations = {
  'account.administration': query('What of the account waits to be sent or was refused, which rules lead nowhere, and how many par levels each site has. The entries themselves: account.get.', {
    input: z.strictObject({}),
    output: z.strictObject({
      mayAdminister: z.boolean(),
      /** Entries with a change that waits, as `part id`; par levels as `parLevels site`. */
      pending: z.array(z.string()),
      /** What the seller's backend refused, with all that was typed: one entry, or par levels of a site. */
      refused: z.array(z.strictObject({ commandId: z.uuid(), refusal, change: accountChange.nullable(), parLevels: refusedLevels.nullable() })),
      /** Rules with a step that nobody named in it can decide, so that it falls to the administrators. */
      deadEnds: z.array(z.strictObject({ rule: z.string(), reason: z.enum(['onlyTheAuthor', 'aboveEveryLimit', 'nobodyNamed']) })),
      parLevels: z.array(z.strictObject({ site: z.string(), count: z.number().int() })),
    }),
    reads: ['account', 'outbox', 'session'],
  }),
  'account.change': act('Adds (`before` null), changes or removes (`after` null) a member, site, cost centre or approval rule. `before` is the entry as it was shown. By an administrator; works offline.', {
    input: z.strictObject({ change: accountChange }),
    output: z.strictObject({}),
  }),
  'account.foreseeRule': query('How many orders of the last twelve months an approval rule would have asked about. Null where a condition depends on what was known at the time: budget, price paid before, new product.', {
    input: z.strictObject({ rule: approvalRule }),
    output: z.strictObject({ orders: z.number().int(), asked: z.number().int().nullable() }),
    reads: ['account', 'orders', 'catalog'],
  }),
  'account.parLevels': query('The stock to keep at a site, by product, in base units.', {
    input: z.strictObject({ site: z.string(), text: z.string().max(200).optional(), offset: z.number().int().min(0).optional(), limit: z.number().int().min(1).max(500).optional() }),
    output: z.strictObject({ levels: z.array(stockRange.extend({ sku: z.string(), name: z.string(), baseUnit: z.string().nullable() })), total: z.number().int() }),
    reads: ['account', 'catalog', 'outbox'],
  }),
  'account.setParLevels': act('Sets or takes away par levels of a site, all of them or none. `before` is the level as it was shown. By an administrator; works offline.', {
    input: z.strictObject({ site: z.string(), levels: z.array(parLevelChange).min(1).max(5000) }),
    output: z.strictObject({}),
  }),
  'account.readParLevels': query('Par levels out of pasted text or a CSV or XLSX file (code, minimum, maximum), to be set with account.setParLevels. Rows that cannot be read with certainty come back with their reason, also as a file.', {
    input: z.strictObject({
      site: z.string(),
      ...broughtTable,
      decimals: z.enum(['point', 'comma']),
      reasons: reasonWords(parRowFaults),
    }),
    output: z.strictObject({
      levels: z.array(parLevelChange.extend({ name: z.string() })),
      ...rejectedRows(parRowFaults),
    }),
    reads: ['account', 'catalog'],
  }),
};
