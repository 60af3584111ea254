import type { AccountBooks, OfficeAccount } from '#shared/contract/office-desk.ts';
import { account as accountShape, type Account, type Card } from '#shared/domain/accounts/account.ts';
import { bookInvoice } from '#shared/domain/ledger/book-invoice.ts';
import { bookCreditNote, bookPayment, type CreditNote, type Payment } from '#shared/domain/ledger/book-payment.ts';
import { ledgerEntry as entryShape, type LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { statementOf } from '#shared/domain/ledger/statement.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { keepCard } from '#shared/domain/payment/keep-card.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import { computeCredit } from '#sync/backend/store/credit-store.ts';
import { theCompany } from '#sync/backend/store/document-store.ts';
import { accountScope, findRecord, recordsOf } from '#sync/backend/store/record-store.ts';
import { followMoney, putEntries } from './book-entries.ts';
import { changeAccount } from './change-account.ts';
import { changeDocument } from './change-document.ts';
import { documentNumber } from './document-number.ts';
import { officeAccountOf } from './office-accounts.ts';
import type { OfficeParts } from './office-parts.ts';
import { settleOrder } from './order-desk.ts';

type Booking<Part> = Omit<Part, 'number'>;

/** The administrative office's books of one account: credit, cards, invoices, payments, credit notes. */
export interface BooksDesk {
  readonly books: (account: string) => Promise<Result<AccountBooks, Refusal>>;
  readonly setCreditLimit: (account: string, limit: string) => Promise<Result<OfficeAccount, Refusal>>;
  /** Keeps a card's terms; a null token makes a new card. */
  readonly keepCard: (account: string, card: Omit<Card, 'token'> & { readonly token: string | null }) => Promise<Result<Card, Refusal>>;
  readonly invoice: (order: string) => Promise<Result<{ order: Order; entry: LedgerEntry }, Refusal>>;
  readonly pay: (account: string, payment: { date: string; parts: readonly Booking<Payment['parts'][number]>[] }) => Promise<Result<LedgerEntry[], Refusal>>;
  readonly credit: (account: string, note: Omit<CreditNote, 'account' | 'number'>) => Promise<Result<LedgerEntry, Refusal>>;
}

async function booksOf({ database, ports }: OfficeParts, id: string): Promise<Result<AccountBooks, Refusal>> {
  const scope = accountScope(id);
  const account = await findRecord(database, scope, 'account', id);
  if (account === undefined) return err(refuse('notFound', { account: id }));
  const entries = await recordsOf(database, scope, 'ledgerEntry');
  const today = dayOfInstant(ports.now(), (await theCompany(database)).timeZone);
  const statement = statementOf(entries, { from: '0001-01-01', to: today }, account.currency);
  return ok({
    account: officeAccountOf(account, (await findRecord(database, scope, 'creditStanding', 'credit')) ?? null),
    cards: [...(await recordsOf(database, scope, 'card'))],
    entries: entries.toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : one.number < other.number ? 1 : -1)),
    items: statement.items.map((item) => ({ ...item, settledBy: [...item.settledBy] })),
    unsettled: statement.unsettled.map(({ number, left }) => ({ number, left })),
    balance: statement.closing,
  });
}

export function createBooksDesk(parts: OfficeParts): BooksDesk {
  return {
    books: (account) => booksOf(parts, account),
    setCreditLimit: (id, creditLimit) =>
      changeAccount(parts, id, async ({ writing, changes, account, scope, company, now }) => {
        const changed: Account = accountShape.parse({ ...account, creditLimit });
        const credit = await computeCredit(writing, changes, changed, company, now);
        changes.put(scope, 'account', changed);
        changes.put(scope, 'creditStanding', credit);
        return ok(officeAccountOf(changed, credit));
      }),
    keepCard: (id, wanted) =>
      changeAccount(parts, id, async ({ writing, changes, account, scope, now }) => {
        const token = wanted.token ?? `card-${parts.ports.newId()}`;
        if (wanted.token !== null && (await findRecord(writing, scope, 'card', wanted.token)) === undefined) return err(refuse('unknownInstrument', { token: wanted.token }));
        const unknown = wanted.costCentres?.find((centre) => !account.costCentres.some((known) => known.id === centre));
        if (unknown !== undefined) return err(refuse('unknownCostCentre', { costCentre: unknown }));
        const kept = keepCard({ ...wanted, token, capacityAsOf: now });
        if (kept.ok) changes.put(scope, 'card', kept.value);
        return kept;
      }),
    invoice: (id) => {
      let booked: LedgerEntry | null = null;
      return changeDocument(parts, 'order', id, async (act) => {
        const { writing, changes, document, account, company, now } = act;
        const terms = { date: dayOfInstant(now, company.timeZone), netDays: account.terms.netDays };
        const judged = bookInvoice(document, { ...terms, number: '' }, await recordsOf(writing, accountScope(account.id), 'ledgerEntry'));
        if (!judged.ok) return judged;
        const entry = entryShape.parse({ ...judged.value.entry, number: await documentNumber(writing, 'invoice', now, company.timeZone) });
        booked = entry;
        changes.put(accountScope(account.id), 'ledgerEntry', entry);
        return settleOrder(act, judged.value.order);
      }).then((done) => (done.ok && booked !== null ? ok({ order: done.value, entry: booked }) : done.ok ? err(refuse('notFound', { order: id })) : done));
    },
    pay: (id, { date, parts: sums }) =>
      changeAccount(parts, id, async (act) => {
        const { writing, account, company, now } = act;
        const entries = await recordsOf(writing, act.scope, 'ledgerEntry');
        const payment = { account: account.id, currency: account.currency, date };
        const judged = bookPayment({ ...payment, parts: sums.map((sum) => ({ ...sum, number: '' })) }, entries);
        if (!judged.ok) return judged;
        const booked: LedgerEntry[] = [];
        for (const entry of judged.value) booked.push({ ...entry, number: await documentNumber(writing, 'payment', now, company.timeZone) });
        await followMoney(act, [...entries, ...booked]);
        await putEntries(act, booked);
        return ok(booked);
      }),
    credit: (id, note) =>
      changeAccount(parts, id, async (act) => {
        const { writing, account, company, now } = act;
        const entries = await recordsOf(writing, act.scope, 'ledgerEntry');
        const judged = bookCreditNote({ ...note, account: account.id, number: '' }, entries);
        if (!judged.ok) return judged;
        const booked = { ...judged.value, number: await documentNumber(writing, 'creditNote', now, company.timeZone) };
        await followMoney(act, [...entries, booked]);
        await putEntries(act, [booked]);
        return ok(booked);
      }),
  };
}
