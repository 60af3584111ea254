import type { CommandPayload } from '#shared/contract/commands.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import type { Desk } from '#main/host/desk.ts';

/**
 * A refused request as an open draft again, with everything that was typed. The draft that it came from is still there, submitted, and
 * knows the day on which the prices were seen; where it has gone, the day of the request stands in.
 */
export function draftOfRequest(request: CommandPayload<'quote.request'>, desk: Desk, id: string): Draft {
  const now = desk.now().instant;
  const source = sourceOf(request.quoteId, desk);
  return {
    id,
    name: request.title,
    state: 'open',
    author: desk.identity.memberId,
    site: request.site,
    costCentre: request.costCentre,
    channel: request.channel,
    codes: [...request.codes],
    note: request.note,
    lines: request.lines.map((line) => {
      const seen = source?.lines.find((candidate) => candidate.id === line.id)?.seen ?? null;
      return {
        id: line.id,
        sku: line.sku,
        unit: line.unit,
        quantity: line.quantity,
        targetPrice: line.targetPrice,
        note: line.note,
        seen: seen ?? { unitPrice: line.seenPrice, list: null, promotions: [], day: now.slice(0, 10) },
      };
    }),
    createdAt: now,
    changedAt: now,
    becameQuote: null,
    becameOrder: null,
  };
}

function sourceOf(quoteId: string, desk: Desk): Draft | undefined {
  const summary = desk.stores.drafts.list('submitted').find((draft) => draft.becameQuote === quoteId);
  return summary && desk.stores.drafts.get(summary.id);
}
