import { z } from 'zod';
import { substitution } from '#shared/domain/approvals/substitution.ts';
import { currencyCode } from '#shared/domain/money/currency.ts';
import { nonNegativeDecimalText } from '#shared/domain/money/decimal.ts';
import { calendarDay, instant } from '#shared/domain/time/calendar-day.ts';

const amount = z.union([nonNegativeDecimalText, z.number().min(0).transform(String)]);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

export const memberRole = z.enum(['buyer', 'approver', 'admin']);
export type MemberRole = z.infer<typeof memberRole>;

/** A person of the buying company. `approvalLimit` (gross, account currency) bounds what they may approve; null = no bound. */
export const member = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  email: z.email(),
  roles: z.array(memberRole).min(1),
  approvalLimit: optional(amount),
});
export type Member = z.infer<typeof member>;

/** Money for a cost centre and period (both days count). */
export const budget = z.strictObject({ from: calendarDay, to: calendarDay, amount });
export type Budget = z.infer<typeof budget>;

export const costCentre = z.strictObject({ id: z.string().min(1), name: z.string().min(1), budgets: z.array(budget) });
export type CostCentre = z.infer<typeof costCentre>;

export const site = z.strictObject({ id: z.string().min(1), name: z.string().min(1), address: z.string() });
export type Site = z.infer<typeof site>;

export const paymentKind = z.enum(['card', 'account', 'transfer']);
export type PaymentKind = z.infer<typeof paymentKind>;

/** Who is asked in a step: named members, or everybody of a role. */
export const approvers = z.union([z.strictObject({ members: z.array(z.string()).min(1) }), z.strictObject({ role: memberRole })]);
export type Approvers = z.infer<typeof approvers>;

/** Steps that a matching document must pass. All conditions given in `when` must hold (company-folder.md, `approvalRules`). */
export const approvalRule = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  when: z.strictObject({
    minAmount: optional(amount),
    overBudget: optional(z.boolean()),
    categories: optional(z.array(z.string())),
    costCentres: optional(z.array(z.string())),
    payment: optional(z.array(paymentKind)),
    priceAboveLastPercent: optional(amount),
    newProduct: optional(z.boolean()),
  }),
  steps: z
    .array(
      z.strictObject({
        approvers,
        need: z.enum(['any', 'all']),
        withinHours: z.number().positive(),
        onDeadline: z.union([z.literal('remind'), z.strictObject({ escalateTo: z.string() })]),
      }),
    )
    .min(1),
});
export type ApprovalRule = z.infer<typeof approvalRule>;

/** A company card as a token. There is no field for a card number, on purpose. `expiry` is the last valid month. */
export const card = z.strictObject({
  token: z.string().min(1),
  brand: z.string().min(1),
  last4: z.string().regex(/^\d{4}$/),
  expiry: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'YYYY-MM'),
  holder: z.string().min(1),
  costCentres: optional(z.array(z.string())),
  transactionLimit: amount,
  capacity: amount,
  /** When the capacity was told, or last changed by an order; left out = not told, as by a company folder. */
  capacityAsOf: instant.nullish(),
});
export type Card = z.infer<typeof card>;

/** Stock to keep at a site, in base units. */
export const parLevel = z.strictObject({ site: z.string().min(1), sku: z.string().min(1), minimum: amount, maximum: amount });
export type ParLevel = z.infer<typeof parLevel>;

/** The buying company with its terms. Cards, par levels and documents are records of their own in the account's scope. */
export const account = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  vatId: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: currencyCode,
  strategy: z.enum(['priority', 'lowest']),
  lists: z.array(z.string()),
  terms: z.strictObject({ netDays: z.number().int().min(0) }),
  creditLimit: amount,
  sites: z.array(site).min(1),
  costCentres: z.array(costCentre),
  members: z.array(member).min(1),
  approvalRules: z.array(approvalRule),
  /** Absent approvers and who stands in for them; left out = nobody. */
  substitutions: z.array(substitution).nullish(),
  /** Parts that the account has administered itself since it came with the company's data: an import leaves these as they stand. */
  ownParts: z.array(z.enum(['approvalRule', 'costCentre', 'member', 'parLevel', 'site'])).nullish(),
});
export type Account = z.infer<typeof account>;
