import { accountBooks, bookedEntries, cardChange, conditionsChange, creditLimitChange, creditNoteBooking, officeAccount, officeAccounts, officeCompany, paymentBooking } from '#shared/contract/office-desk.ts';
import { card } from '#shared/domain/accounts/account.ts';
import { conditionsOfSale } from '#shared/domain/company/company.ts';
import type { BooksDesk } from '#sync/backend/policies/books-desk.ts';
import type { TermsDesk } from '#sync/backend/policies/office-accounts.ts';
import { officeOf } from './office-of.ts';
import { orRefusal } from './refusal-problem.ts';
import { route, type Route } from './route.ts';

/** Accounts, their books, and the seller's terms. */
export function officeAccountRoutes(terms: TermsDesk, books: BooksDesk): readonly Route[] {
  return [
    route('GET', '/office/company', { summary: 'The seller with its terms, and its clock.', answer: officeCompany }, () => terms.company()),
    route('POST', '/office/conditions', { summary: 'Puts a new version of the conditions of sale in force, today or on a later day.', body: conditionsChange, answer: conditionsOfSale }, async ({ body }) =>
      orRefusal(await terms.setConditions(body)),
    ),
    route('GET', '/office/accounts', { summary: 'Accounts; with credit for the administrative office.', answer: officeAccounts }, async ({ caller }) => ({ accounts: await terms.accounts(officeOf(caller)) })),
    route('GET', '/office/accounts/:id/books', { summary: 'Credit, cards, movements and open items of an account.', answer: accountBooks }, async ({ params }) => orRefusal(await books.books(params['id'] ?? ''))),
    route('POST', '/office/accounts/:id/credit-limit', { summary: 'Sets the credit limit.', body: creditLimitChange, answer: officeAccount }, async ({ params, body }) =>
      orRefusal(await books.setCreditLimit(params['id'] ?? '', body.limit)),
    ),
    route('POST', '/office/accounts/:id/cards', { summary: "Keeps a card's terms, by token.", body: cardChange, answer: card }, async ({ params, body }) => orRefusal(await books.keepCard(params['id'] ?? '', body))),
    route('POST', '/office/accounts/:id/payments', { summary: 'Books money received.', body: paymentBooking, answer: bookedEntries }, async ({ params, body }) => ({
      entries: orRefusal(await books.pay(params['id'] ?? '', body)),
    })),
    route('POST', '/office/accounts/:id/credit-notes', { summary: 'Books a credit for an invoice.', body: creditNoteBooking, answer: bookedEntries }, async ({ params, body }) => ({
      entries: [orRefusal(await books.credit(params['id'] ?? '', body))],
    })),
  ];
}
