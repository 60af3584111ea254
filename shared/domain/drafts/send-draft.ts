import { decimal } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { HeadField, LineReading } from './draft.ts';
import { isSameReading } from './merge-draft.ts';
import { leftDraft, type DraftAct } from './save-draft.ts';
import { inOrder, type HeadState, type LineState, type SharedDraft } from './shared-draft.ts';

type SentLine = LineReading & { readonly id: string; readonly seenPrice: string | null };

/** A draft as it is sent: its lines are those of the request or order. */
export interface SentDraft {
  readonly id: string;
  /** Of the draft as the sender knew it. */
  readonly version: number;
  readonly becameQuote: string | null;
  readonly becameOrder: string | null;
  /** As sent; what is left out is as the draft has it. */
  readonly fields: Partial<Pick<HeadState, HeadField>>;
  readonly lines: readonly SentLine[];
}

/**
 * Marks a draft as sent, for all machines of its author. What others have changed in it that the sender had not seen becomes a draft of its own. Refuses with alreadySent where
 * another machine was first: nothing is asked for or ordered twice in silence.
 */
export function sendDraft(standing: SharedDraft | null, sent: SentDraft, act: DraftAct): Result<readonly SharedDraft[], Refusal> {
  if (standing?.head.state === 'submitted') {
    const { becameQuote, becameOrder } = standing.head;
    return err(refuse('alreadySent', { draft: sent.id, ...(becameQuote !== null && { quote: becameQuote }), ...(becameOrder !== null && { order: becameOrder }) }));
  }
  const submitted: SharedDraft = {
    head: { ...(standing?.head ?? newHead(sent, act)), ...sent.fields, state: 'submitted', becameQuote: sent.becameQuote, becameOrder: sent.becameOrder, changedAt: act.at, version: (standing?.head.version ?? 0) + 1, rivals: [] },
    lines: new Map(sent.lines.map((line, at) => [line.id, sentLine(line, at + 1, standing?.lines.get(line.id)?.seen ?? null, act.at)])),
  };
  const unseen = standing === null || standing.head.version === sent.version ? new Map<string, LineState>() : unseenLines(standing, sent.lines);
  return ok([submitted, ...(unseen.size > 0 ? [leftDraft(submitted, unseen, act)] : [])]);
}

function newHead({ id }: SentDraft, { author, at }: DraftAct): SharedDraft['head'] {
  return {
    id, name: at.slice(0, 10), site: null, costCentre: null, channel: 'platform', codes: [], note: '', state: 'open', author, createdAt: at, changedAt: at, becameQuote: null, becameOrder: null,
    leftOf: null, version: 0, rivals: [],
  };
}

function sentLine({ sku, unit, quantity, targetPrice, note, seenPrice }: SentLine, place: number, seen: LineState['seen'], at: string): LineState {
  const isSeen = seen !== null && seen.unitPrice !== null && seenPrice !== null && decimal(seen.unitPrice).eq(decimal(seenPrice));
  return { place, sku, unit, quantity, targetPrice, note, seen: isSeen ? seen : { unitPrice: seenPrice, list: null, promotions: [], day: at.slice(0, 10) }, rivals: [] };
}

/** Readings of the standing draft that were not sent, a line's other ones beside the first. */
function unseenLines(standing: SharedDraft, sent: readonly SentLine[]): Map<string, LineState> {
  const byId = new Map(sent.map((line) => [line.id, line]));
  const unseen = new Map<string, LineState>();
  for (const [id, line] of inOrder(standing.lines)) {
    const readings = [{ reading: line, device: null, at: null }, ...line.rivals].filter(({ reading }) => reading !== null && !isSameReading(reading, byId.get(id) ?? null));
    const [first, ...others] = readings;
    if (first?.reading) unseen.set(id, { ...line, ...first.reading, rivals: others });
  }
  return unseen;
}
