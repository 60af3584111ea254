import { z } from 'zod';
import { ownNumberChange } from '#shared/domain/accounts/own-number.ts';
import { ownNumberFaults } from '#shared/domain/accounts/own-number-table.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { broughtTable, reasonWords, rejectedRows } from './brought-table.ts';
import { act, query } from './operation.ts';

/** The numbers under which the buying company itself keeps products. */
export const ownNumberOperations = {
  'account.ownNumbers': query('Products with the company\'s own number for them, by that number; and what of it was refused.', {
    input: z.strictObject({ text: z.string().max(200).optional(), offset: z.number().int().min(0).optional(), limit: z.number().int().min(1).max(500).optional() }),
    output: z.strictObject({
      numbers: z.array(z.strictObject({ sku: z.string(), number: z.string(), name: z.string() })),
      total: z.number().int(),
      mayChange: z.boolean(),
      /** True while a change waits to be sent. */
      pending: z.boolean(),
      refused: z.array(z.strictObject({ commandId: z.uuid(), kind: z.string(), refusal })),
    }),
    reads: ['account', 'catalog', 'outbox'],
  }),
  'account.setOwnNumbers': act('Gives products the company\'s own numbers or takes them away (`after` null), all of them or none. `before` is what was shown. By a buyer or administrator; works offline.', {
    input: z.strictObject({ numbers: z.array(ownNumberChange).min(1).max(5000) }),
    output: z.strictObject({}),
  }),
  'account.readOwnNumbers': query('Own numbers out of pasted text or a CSV or XLSX file (the seller\'s code or GTIN, own number), to be set with account.setOwnNumbers. Rows that cannot be read with certainty come back with their reason, also as a file.', {
    input: z.strictObject({ ...broughtTable, reasons: reasonWords(ownNumberFaults) }),
    output: z.strictObject({
      numbers: z.array(ownNumberChange.extend({ name: z.string() })),
      ...rejectedRows(ownNumberFaults),
    }),
    reads: ['account', 'catalog', 'outbox'],
  }),
};
