import type { CommandPayload } from '#shared/contract/commands.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import type { Desk } from '#main/host/desk.ts';

/**
 * A refused request, or a refused order without an estimate, as an open draft again, with everything that was typed: the draft that it came from (`id` is its own), or another one. The
 * draft that it came from knows the day on which the prices were seen; where it has gone, the day of the request stands in.
 */
export function draftOfRequest(request: CommandPayload<'quote.request'> | CommandPayload<'order.placeDirect'>, desk: Desk, id: string): Draft {
  const now = desk.now().instant;
  const source = sourceOf('quoteId' in request ? request.quoteId : request.orderId, desk);
  return {
    id,
    name: 'title' in request ? request.title : (source?.name ?? now.slice(0, 10)),
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
    createdAt: source?.id === id ? source.createdAt : now,
    changedAt: now,
    becameQuote: null,
    becameOrder: null,
    ...(source?.id === id && { leftOf: source.leftOf, merges: source.merges }),
  };
}

function sourceOf(documentId: string, desk: Desk): Draft | undefined {
  for (const { id } of desk.stores.drafts.list('submitted')) {
    const draft = desk.stores.drafts.get(id);
    if (draft?.becameQuote === documentId || draft?.becameOrder === documentId) return draft;
  }
  return undefined;
}
