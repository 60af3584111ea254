import type { paymentOperations } from '#shared/contract/payment-operations.ts';
import { conditionsInForce } from '#shared/domain/company/conditions-in-force.ts';
import { planPayment } from '#shared/domain/payment/plan-payment.ts';
import { ok } from '#shared/domain/result.ts';
import type { Handlers } from './handler.ts';
import { withStanding } from './with-desk.ts';

export const paymentHandlers: Pick<Handlers, keyof typeof paymentOperations> = {
  'payment.plan': withStanding(({ total, instruments, day, costCentre }, desk, { company, account, today }) => {
    const { allocation, blocked, hold } = planPayment({
      total,
      instruments,
      cards: desk.stores.account.cards(),
      credit: desk.stores.account.credit(),
      conditions: conditionsInForce(company, day ?? today),
      day: day ?? today,
      currency: account.currency,
      costCentre: costCentre ?? null,
    });
    return ok({ allocation, blocked, ...(hold === null ? {} : { hold }) });
  }),
};
