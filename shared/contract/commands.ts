import { z } from 'zod';
import { accountChange, entryIdOf, parLevelChange } from '#shared/domain/accounts/account-change.ts';
import { ownNumberChange } from '#shared/domain/accounts/own-number.ts';
import { draftChange } from '#shared/domain/drafts/save-draft.ts';
import { listChange } from '#shared/domain/lists/change-list.ts';
import { decimalText, nonNegativeDecimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { paymentInstrument } from '#shared/domain/payment/instrument.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { quoteRequestLine } from '#shared/domain/quotes/quote.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

/** An order of a desktop, or the seller's number. */
const orderId = z.string().min(1).max(200);

/** The draft that is sent with it, as the person knew it; left out = none that other machines could know. */
const sentDraft = z.strictObject({ id: z.uuid(), version: z.number().int().min(0) }).optional();

/** A person's acts that travel to the backend, with the payload of each. A kind's payload never changes meaning: a new shape is a new `schemaVersion`. */
export const commandPayloads = {
  'quote.request': z.strictObject({
    quoteId: z.uuid(),
    title: z.string().max(120),
    site: z.string().nullable(),
    costCentre: z.string().nullable(),
    channel,
    codes: z.array(z.string()),
    note: z.string().max(2000),
    lines: z.array(quoteRequestLine).min(1).max(5000),
    draft: sentDraft,
  }),
  'quote.withdraw': z.strictObject({ quoteId: z.uuid() }),
  'quote.submitForApproval': z.strictObject({ quoteId: z.uuid(), version: z.number().int(), total: decimalText, payment: z.array(paymentInstrument) }),
  'quote.askExtension': z.strictObject({ quoteId: z.uuid(), extensionId: z.uuid(), note: z.string().max(2000) }),
  'approval.decide': z.strictObject({
    quoteId: z.uuid(),
    version: z.number().int(),
    total: decimalText,
    decision: z.enum(['approve', 'reject']),
    comment: z.string().max(2000),
  }),
  'order.place': z.strictObject({
    orderId: z.uuid(),
    quoteId: z.uuid(),
    version: z.number().int(),
    total: decimalText,
    instruments: z.array(paymentInstrument).min(1),
    note: z.string().max(2000),
    /** Left out = the whole version. */
    lines: z.array(z.strictObject({ line: z.string(), quantity: positiveDecimalText })).min(1).max(5000).optional(),
    orderedElsewhereSeen: z.boolean().optional(),
  }),
  'order.placeDirect': z.strictObject({
    orderId: z.uuid(),
    site: z.string().nullable(),
    costCentre: z.string().nullable(),
    channel,
    codes: z.array(z.string()),
    lines: z.array(quoteRequestLine).min(1).max(5000),
    total: decimalText,
    instruments: z.array(paymentInstrument).min(1),
    note: z.string().max(2000),
    draft: sentDraft,
  }),
  'order.requestChange': z.strictObject({
    orderId,
    requestId: z.uuid(),
    lines: z.array(z.strictObject({ line: z.string(), quantity: nonNegativeDecimalText, wantedFor: calendarDay.nullish() })).min(1).max(5000),
    note: z.string().max(2000),
  }),
  'order.requestCancellation': z.strictObject({ orderId, requestId: z.uuid(), note: z.string().max(2000) }),
  'order.answerChange': z.strictObject({ orderId, decision: z.enum(['accept', 'reject']), note: z.string().max(2000) }),
  'order.matchToQuote': z.strictObject({ orderId, quoteId: z.uuid() }),
  'account.setSubstitute': z.strictObject({ substitutionId: z.uuid(), absent: z.string().min(1), substitute: z.string().min(1), from: calendarDay, to: calendarDay }),
  'account.endSubstitute': z.strictObject({ substitutionId: z.uuid() }),
  'account.change': z.strictObject({ change: accountChange }),
  'account.setOwnNumbers': z.strictObject({ numbers: z.array(ownNumberChange).min(1).max(5000) }),
  'account.changeList': z.strictObject({ listId: z.uuid(), change: listChange }),
  'account.setParLevels': z.strictObject({ site: z.string().min(1), levels: z.array(parLevelChange).min(1).max(5000) }),
  'draft.save': draftChange,
  'draft.discard': z.strictObject({ draftId: z.uuid(), version: z.number().int().min(0) }),
} as const;

export type CommandKind = keyof typeof commandPayloads;
export type CommandPayload<Kind extends CommandKind> = z.infer<(typeof commandPayloads)[Kind]>;
export const commandKinds = Object.keys(commandPayloads) as CommandKind[];

/** One act with its payload, parsed. Discriminated by `kind`. */
export type Command = { [Kind in CommandKind]: { readonly kind: Kind; readonly payload: CommandPayload<Kind> } }[CommandKind];

/**
 * The document that a command is about; commands of one document keep their order, others do not wait for each other. A substitution is a document of its
 * own inside the account, and so is each entry that an admin changes: a refused one holds back nothing else.
 */
export function documentOf(command: Command): string {
  if (isAccountCommand(command)) return partOfAccount(command);
  if (isDraftCommand(command)) return command.payload.draftId;
  // An estimate is ordered on its own turn: what was decided on it before goes first.
  if (command.kind === 'order.place') return command.payload.quoteId;
  return 'orderId' in command.payload ? command.payload.orderId : command.payload.quoteId;
}

/** The estimate and the order that a command reads or changes; null = none. */
export function documentsOf({ payload }: Command): { readonly quoteId: string | null; readonly orderId: string | null } {
  return { quoteId: 'quoteId' in payload ? payload.quoteId : null, orderId: 'orderId' in payload ? payload.orderId : null };
}

export type AccountCommand = Extract<Command, { readonly kind: `account.${string}` }>;

/** Commands about the account itself rather than about an estimate or order. */
export function isAccountCommand(command: Command): command is AccountCommand {
  return command.kind.startsWith('account.');
}

export type DraftCommand = Extract<Command, { readonly kind: `draft.${string}` }>;

/** Commands about a member's own drafts. */
export function isDraftCommand(command: Command): command is DraftCommand {
  return command.kind.startsWith('draft.');
}

/** Commands that are about an estimate or order. */
export const isDocumentCommand = (command: Command): boolean => !isAccountCommand(command) && !isDraftCommand(command);

function partOfAccount(command: AccountCommand): string {
  switch (command.kind) {
    case 'account.change':
      return `${command.payload.change.part} ${entryIdOf(command.payload.change)}`;
    case 'account.setOwnNumbers': {
      const [first, ...others] = command.payload.numbers;
      return first === undefined || others.length > 0 ? 'ownNumbers' : `ownNumber ${first.sku}`;
    }
    case 'account.changeList':
      return command.payload.listId;
    case 'account.setParLevels':
      return `parLevels ${command.payload.site}`;
    case 'account.setSubstitute':
    case 'account.endSubstitute':
      return command.payload.substitutionId;
  }
}
