import { z } from 'zod';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { act, query } from './operation.ts';

const language = z.enum(['en', 'de', 'it']);
/** Names of packagings in that language, by code; a code without a name stands as it is. */
const unitNames = z.record(z.string().max(10), z.string().max(60)).optional();
const file = z.strictObject({ name: z.string(), mediaType: z.string(), base64: z.string() });

export const documentOperations = {
  'documents.estimate': act('An estimate as PDF, made on this machine: the current version or an earlier one, with validity and checksum on the page.', {
    input: z.strictObject({ quoteId: z.uuid(), version: z.number().int().min(0).optional(), language, unitNames }),
    output: file,
  }),
  'documents.order': act('An order as PDF, made on this machine, with the seller’s answer as far as there is one.', {
    input: z.strictObject({ orderId: z.string().max(100), language, unitNames }),
    output: file,
  }),
  'documents.statement': act('The account statement of a period as PDF, made on this machine: movements between two balances, open items, credit, and where the seller told other figures.', {
    input: z.strictObject({ from: calendarDay, to: calendarDay, language }).refine(({ from, to }) => from <= to, { message: 'the period must not end before it starts', path: ['to'] }),
    output: file,
  }),
  'documents.restocking': act('A restocking session as PDF, made on this machine: what was counted, par levels, what is on order and what is proposed, with prices of today.', {
    input: z.strictObject({ sessionId: z.uuid(), language, unitNames }),
    output: file,
  }),
  'documents.dossier': act('Everything that this machine holds about a purchase: estimate versions, approvals, order, answers, shipments, invoices, payments and their differences; as one PDF, or as a folder with each paper and tables as CSV.', {
    input: z.strictObject({ orderId: z.string().max(100), form: z.enum(['pdf', 'folder']), language, unitNames }),
    output: file,
  }),
  'documents.dossiers': act('The dossiers of several purchases as one folder (ZIP), each as a PDF of its own.', {
    input: z.strictObject({
      orderIds: z.array(z.string().max(100)).min(1).max(100),
      language,
      unitNames,
      /** By this the making is followed and stopped. */
      making: z.uuid().optional(),
    }),
    output: file.extend({ /** Null: it was stopped. */ base64: z.string().nullable() }),
  }),
  'documents.making': query('How many of the dossiers that are being made are done. Null: nothing of this name is being made.', {
    input: z.strictObject({ making: z.uuid() }),
    output: z.strictObject({ progress: z.strictObject({ done: z.number().int(), of: z.number().int() }).nullable() }),
    reads: ['papers'],
  }),
  'documents.stopMaking': act('Stops making dossiers before the next one; nothing comes of those that are done.', { input: z.strictObject({ making: z.uuid() }), output: z.strictObject({ stopped: z.boolean() }) }),
  'documents.email': act('An estimate or order as a message with its PDF attached (RFC 5322, an .eml file), to be opened and sent in the person’s own mail program: to the sales office where the seller has told an address.', {
    input: z.strictObject({
      document: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('estimate'), quoteId: z.uuid(), version: z.number().int().min(0).optional() }), z.strictObject({ kind: z.literal('order'), orderId: z.string().max(100) })]),
      language,
      unitNames,
    }),
    output: file,
  }),
  'documents.identify': query('Which version of which estimate carries this checksum, and whether it is still the one that counts.', {
    input: z.strictObject({ checksum: z.string().max(40) }),
    output: z.strictObject({
      found: z.strictObject({ quoteId: z.uuid(), number: z.string().nullable(), title: z.string(), version: z.number().int(), currentVersion: z.number().int(), isCurrent: z.boolean() }).nullable(),
    }),
    reads: ['quotes'],
  }),
};
