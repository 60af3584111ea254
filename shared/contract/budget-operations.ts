import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { query } from './operation.ts';
import { draftReference } from './quote-operations.ts';

/** One budget of a cost centre and period. Every amount is gross, VAT included, in the account's currency; `left` may be negative. */
export const budgetFigures = z.strictObject({
  costCentre: z.string(),
  from: calendarDay,
  to: calendarDay,
  amount: decimalText,
  /** Ordered, less what was cancelled or not confirmed. */
  spent: decimalText,
  /** Estimates in approval or approved, not ordered yet. */
  committed: decimalText,
  /** Estimates asked for or issued, not submitted yet. */
  waiting: decimalText,
  /** amount - spent - committed: what an over-budget rule looks at. */
  left: decimalText,
  /** left - waiting: when every waiting estimate comes as well. */
  leftIfAllCome: decimalText,
});

const previewedBudget = z.strictObject({
  before: budgetFigures,
  /** With the document in approval. */
  after: budgetFigures,
  over: z.boolean(),
  overIfAllCome: z.boolean(),
});

export const budgetOperations = {
  'budgets.list': query('Every budget by cost centre and period with what spends, commits and waits for it; amounts gross. What waits in the outbox counts already.', {
    input: z.strictObject({}),
    output: z.strictObject({
      basis: z.literal('gross'),
      currency: z.string(),
      today: calendarDay,
      budgets: z.array(
        budgetFigures.extend({
          costCentreName: z.string(),
          /** The period holds today. */
          isCurrent: z.boolean(),
          /** The estimates behind `committed` and `waiting`, each in one of them. */
          estimates: z.array(z.strictObject({ id: z.uuid(), number: z.string().nullable(), title: z.string(), stage: z.enum(['committed', 'waiting']), gross: decimalText })),
          orders: z.number().int(),
        }),
      ),
      /** Documents without a cost centre in the span of today's budgets: they count in none. */
      outside: z.strictObject({ from: calendarDay, to: calendarDay, documents: z.number().int(), gross: decimalText }).nullable(),
      withoutBudget: z.array(z.strictObject({ costCentre: z.string(), name: z.string() })),
    }),
    reads: ['account', 'quotes', 'orders', 'outbox'],
  }),
  'budgets.preview': query('What a draft or an estimate does to today\'s budgets of its cost centre, and which over-budget rules ask. Gross; a forecast.', {
    input: z.union([z.strictObject({ draft: draftReference }), z.strictObject({ quoteId: z.uuid() })]),
    output: z.strictObject({
      basis: z.literal('gross'),
      currency: z.string(),
      day: calendarDay,
      gross: decimalText,
      costCentre: z.string().nullable(),
      costCentreName: z.string().nullable(),
      budgets: z.array(previewedBudget),
      /** Rules of the account with `overBudget` that this document meets, all their conditions counted. */
      asks: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      /** Lines without a price, which count nothing yet. */
      unpricedLines: z.number().int(),
    }),
    reads: ['drafts', 'prices', 'account', 'quotes', 'orders', 'outbox'],
  }),
};
