import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { openItems } from '#shared/domain/ledger/open-items.ts';
import { decimal, sum, toPlainText } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { captureShares, type CaptureShare } from '#shared/domain/payment/card-capture.ts';
import { ok } from '#shared/domain/result.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import { approvedForInvoiced, noteAnswered } from '#sync/backend/store/authorisation-store.ts';
import { accountScope, findRecord, recordsOf } from '#sync/backend/store/record-store.ts';
import { followMoney, putEntries } from './book-entries.ts';
import type { CardProvider } from './card-provider.ts';
import { changeAccount } from './change-account.ts';
import { documentNumber } from './document-number.ts';
import type { OfficeParts } from './office-parts.ts';

/** Takes from the cards what was invoiced, and books it as paid. */
export interface CaptureDesk {
  readonly captureDue: () => Promise<void>;
}

export function createCaptureDesk(parts: OfficeParts, provider: CardProvider): CaptureDesk {
  const { database, ports } = parts;

  /** The answer and the payments in one transaction: a crash before it asks once more, under the same key. */
  async function book(order: Order, key: string, shares: readonly CaptureShare[]): Promise<void> {
    await changeAccount(parts, order.account, async (act) => {
      const { writing, company, now, account } = act;
      const date = dayOfInstant(now, company.timeZone);
      const booked: LedgerEntry[] = [];
      for (const { invoice, amount } of shares) {
        const number = await documentNumber(writing, 'payment', now, company.timeZone);
        booked.push({ account: account.id, number, type: 'payment', date, due: null, amount, currency: order.currency, order: order.number ?? order.id, settles: invoice });
      }
      await followMoney(act, [...(await recordsOf(writing, act.scope, 'ledgerEntry')), ...booked]);
      await putEntries(act, booked);
      await noteAnswered(writing, key, 'captured', null, now);
      return ok(null);
    });
  }

  async function capture(account: string, orderId: string, key: string): Promise<void> {
    const scope = accountScope(account);
    const order = await findRecord(database, scope, 'order', orderId);
    if (order === undefined) return;
    const { items } = openItems(await recordsOf(database, scope, 'ledgerEntry'), '9999-12-31');
    const shares = captureShares(order, items, new Set([key]));
    if (shares.length === 0) {
      // Paid otherwise meanwhile: the bank need not keep the money aside.
      await provider.voidAuthorisation(key);
      return noteAnswered(database, key, 'voided', null, ports.now());
    }
    const amount = toPlainText(sum(shares.map((share) => decimal(share.amount))));
    const answer = await provider.capture(key, amount, order.currency);
    if (answer.outcome === 'approved') return book(order, key, shares);
    // The invoice stays open and falls due like any other: the administrative office sees it among the open items.
    ports.log.warn({ order: order.id, reason: answer.reason }, 'a card did not pay what it had been authorised for');
    return noteAnswered(database, key, 'captureDeclined', null, ports.now());
  }

  return {
    captureDue: async () => {
      for (const { account, orderId, key } of await approvedForInvoiced(database)) {
        try {
          await capture(account, orderId, key);
        } catch (error) {
          ports.log.warn({ err: error, order: orderId }, 'the payment provider did not answer; it is asked again');
        }
      }
    },
  };
}
