import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { paymentInstrument, paymentPlan } from '#shared/domain/payment/instrument.ts';
import { query } from './operation.ts';

export const paymentOperations = {
  'payment.plan': query('Who would pay how much by which instrument, or why not and which ways out there are. A forecast.', {
    input: z.strictObject({ total: decimalText, instruments: z.array(paymentInstrument), day: z.iso.date().optional(), costCentre: z.string().nullish() }),
    /** `hold` is there only where the order would wait for a release or a payment. */
    output: paymentPlan.omit({ hold: true }).extend({ hold: paymentPlan.shape.hold.unwrap().optional() }),
    reads: ['account'],
  }),
};
