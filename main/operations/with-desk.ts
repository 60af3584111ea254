import type { OperationName } from '#shared/contract/contract.ts';
import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { err } from '#shared/domain/result.ts';
import { dayOfInstant, type CalendarDay, type Instant } from '#shared/domain/time/calendar-day.ts';
import { DraftMoved } from '#main/database/draft-store.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Handler, Outcome, ParsedInput } from './handler.ts';
import type { OperationContext } from './operation-context.ts';

type DeskHandler<Name extends OperationName> = (input: ParsedInput<Name>, desk: Desk, context: OperationContext) => Outcome<Name> | Promise<Outcome<Name>>;

/** So often an act is made anew; each time another machine's edits would have to come in between. */
const mostRepeats = 3;

/** Nothing was written where another machine's edits came in between: the act is made anew, on the draft as it is with them. */
function withRepeat<Value>(act: () => Value | Promise<Value>, repeats = mostRepeats): Value | Promise<Value> {
  const again = (error: unknown): Value | Promise<Value> => {
    if (!(error instanceof DraftMoved) || repeats === 0) throw error;
    return withRepeat(act, repeats - 1);
  };
  try {
    const value = act();
    return value instanceof Promise ? value.catch(again) : value;
  } catch (error) {
    return again(error);
  }
}

/** A handler for whoever is signed in; otherwise the answer is `notSignedIn`. */
export function withDesk<Name extends OperationName>(handle: DeskHandler<Name>): Handler<Name> {
  return (input, context) => {
    const desk = context.session.desk();
    return desk === null ? err({ kind: 'notSignedIn' }) : withRepeat(() => desk.atOnce(() => handle(input, desk, context)));
  };
}

/** What rules need beside the document. */
export interface Standing {
  readonly company: Company;
  readonly account: Account;
  readonly book: PriceBook;
  /** The backend's time as far as known. */
  readonly now: Instant;
  /** Today in the seller's time zone. */
  readonly today: CalendarDay;
}

type StandingHandler<Name extends OperationName> = (
  input: ParsedInput<Name>,
  desk: Desk,
  standing: Standing,
  context: OperationContext,
) => Outcome<Name> | Promise<Outcome<Name>>;

/** A handler that judges by company, account and prices; `noCatalogYet` until these were received whole. */
export function withStanding<Name extends OperationName>(handle: StandingHandler<Name>): Handler<Name> {
  return withDesk((input, desk, context) => {
    const standing = standingOf(desk);
    return standing === null ? err({ kind: 'noCatalogYet' }) : handle(input, desk, standing, context);
  });
}

export function standingOf(desk: Desk): Standing | null {
  const now = desk.now().instant;
  const company = desk.stores.company.get();
  const account = desk.documents.account();
  const book = desk.stores.prices.book(now);
  if (!company || !account || !book) return null;
  return { company, account, book, now, today: dayOfInstant(now, company.timeZone) };
}
