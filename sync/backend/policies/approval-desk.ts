import { noteDeadline } from '#shared/domain/approvals/note-deadline.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { quotesInApproval, theCompany } from '#sync/backend/store/document-store.ts';
import { accountScope, findRecord } from '#sync/backend/store/record-store.ts';
import { changeDocument } from './change-document.ts';
import type { OfficeParts } from './office-parts.ts';
import { putQuote } from './seller-acts.ts';

/** What the backend itself does about rounds of approval, on behalf of nobody. */
export interface ApprovalDesk {
  /** Ids of the estimates whose running step is past its deadline with nothing noted yet. A look without a lock: asked again under it. */
  readonly overdue: () => Promise<readonly string[]>;
  /** Notes that the running step's deadline has passed. Refuses with notAllowedInState where there is nothing (more) to note. */
  readonly noteDeadline: (id: string) => Promise<Result<Quote, Refusal>>;
}

export function createApprovalDesk(parts: OfficeParts): ApprovalDesk {
  const { database, ports } = parts;
  return {
    overdue: async () => {
      const quotes = await quotesInApproval(database);
      if (quotes.length === 0) return [];
      const { timeZone } = await theCompany(database);
      const late: string[] = [];
      for (const quote of quotes) {
        const account = await findRecord(database, accountScope(quote.account), 'account', quote.account);
        if (account !== undefined && noteDeadline(quote, { now: ports.now(), timeZone, account }) !== null) late.push(quote.id);
      }
      return late;
    },
    noteDeadline: (id) =>
      changeDocument(parts, 'quote', id, async ({ document, account, company, now, changes }) => {
        const noted = noteDeadline(document, { now, timeZone: company.timeZone, account });
        if (noted === null) return err(refuse('notAllowedInState', { quote: id }));
        putQuote(changes, noted);
        return ok(noted);
      }),
  };
}
