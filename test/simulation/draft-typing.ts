import { draftReader, draftWriter } from '#main/database/draft-store.ts';
import { settingsReader } from '#main/database/settings-store.ts';
import { discardDraft, type Discarding } from '#main/operations/copy-drafts.ts';
import { restoreOne } from '#main/operations/restore-drafts.ts';
import { commandPayloads } from '#shared/contract/commands.ts';
import { discardDraft as judgeDiscarding, draftChange, saveDraft } from '#shared/domain/drafts/save-draft.ts';
import { settleRival } from '#shared/domain/drafts/settle-rival.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import type { LineState, SharedDraft, SharedDraftHead, SharedDraftLine } from '#shared/domain/drafts/shared-draft.ts';
import type { Random } from '#sync/client/ports.ts';
import type { CommandEnvelope } from '#sync/protocol/push.ts';
import type { FakeBackend } from '#test/sync/client/fake-backend.ts';
import type { DraftBugs } from './draft-bugs.ts';
import type { SimulatedDesk } from './world.ts';

export const memberScope = 'member:a1/m1';
const draftId = '50000000-0000-4000-8000-000000000001';
const lineIds = [1, 2, 3, 4].map((number) => `60000000-0000-4000-8000-00000000000${number}`);
const at = '2026-11-23T12:00:00.000Z';

const pick = <Value>(random: Random, values: readonly Value[]): Value => values[Math.floor(random.next() * values.length)] as Value;

/** A quantity that somebody typed into a line, and that nobody has overwritten who could see it. */
interface TypedFigure {
  readonly desk: string;
  readonly lineId: string;
  readonly quantity: string;
  /** It had gone with a discarded draft, which was brought back. */
  readonly isBack?: boolean;
}

const readingsOf = (draft: Draft | undefined, lineId: string): string[] => {
  const line = draft?.lines.find(({ id }) => id === lineId);
  return line === undefined ? [] : [line.quantity, ...(line.rivals ?? []).flatMap(({ reading }) => reading?.quantity ?? [])];
};

/** One buyer with a draft on two machines: figures typed on either, at any time, also while the other one has not heard of them. */
export class DraftTyping {
  readonly #backend: FakeBackend;
  readonly #random: Random;
  readonly #bugs: DraftBugs;
  /** What is discarded is no longer looked for, so it is not in every history that somebody does. */
  readonly #discards: boolean;
  #figures: TypedFigure[] = [];
  /** What went knowingly with a discarded draft; it counts again when the same machine brings that back. */
  #shelved: (TypedFigure & { readonly by: string })[] = [];
  #taken: string | null = null;
  #typed = 0;
  #ids = 0;

  constructor(backend: FakeBackend, random: Random, { bugs, discards }: { readonly bugs: DraftBugs; readonly discards: boolean }) {
    this.#backend = backend;
    this.#random = random;
    this.#bugs = bugs;
    this.#discards = discards;
  }

  begin(): void {
    this.#backend.put(memberScope, 'draft', {
      id: draftId, name: 'Spring', site: null, costCentre: null, channel: 'platform', codes: [], note: '', state: 'open', author: 'm1', createdAt: at, changedAt: at, becameQuote: null, becameOrder: null,
      leftOf: null, version: 1, rivals: [],
    });
    this.#backend.put(memberScope, 'draftLine', ...lineIds.map((id, place) => ({ draft: draftId, id, place: place + 1, sku: 'P1', unit: 'C62', quantity: '1000', targetPrice: null, note: '', seen: null, rivals: [] })));
  }

  /** A quantity into a line that is there or not, a line deleted, one of two readings chosen; or the whole draft discarded, or brought back. */
  act(desk: SimulatedDesk): void {
    const draft = draftReader(desk.files().desk).get(draftId);
    if (draft === undefined) return this.#random.next() < 0.8 ? this.#restore(desk) : undefined;
    if (this.#discards && this.#random.next() < 0.1) return this.#discard(desk, draft);
    this.#type(desk, draft);
  }

  readonly #newId = (): string => `40000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, '0')}`;

  /** As an operation does it: one transaction. */
  #write(desk: SimulatedDesk, work: (parts: { writer: Discarding['writer']; newId: () => string; at: string }) => void): void {
    const { desk: file, writer: outbox } = desk.files();
    file.transaction(() => work({ writer: { drafts: draftWriter(file), outbox }, newId: this.#newId, at: new Date(desk.time.now()).toISOString() }))();
  }

  #discard(desk: SimulatedDesk, draft: Draft): void {
    this.#write(desk, (parts) => discardDraft(draft, { ...parts, act: { id: this.#newId(), at: parts.at, mergedInto: null } }));
    const goes = ({ desk: typedOn, lineId, quantity }: TypedFigure): boolean => typedOn === desk.name || readingsOf(draft, lineId).includes(quantity);
    // Only as it was discarded last can it be brought back: what went with an earlier discarding, after which another machine had brought it back, is gone.
    const shelvedElsewhere = this.#shelved.filter(({ by }) => by !== desk.name);
    this.#shelved = [...shelvedElsewhere, ...this.#figures.filter(goes).map((figure) => ({ ...figure, by: desk.name }))];
    this.#figures = this.#figures.filter((figure) => !goes(figure));
  }

  #restore(desk: SimulatedDesk): void {
    const { desk: file } = desk.files();
    const drafts = draftReader(file);
    const discarded = drafts.discardedBy(draftId);
    const [kept] = discarded === undefined ? [] : drafts.discardedDrafts(discarded.id);
    if (kept === undefined) return;
    this.#write(desk, (parts) => void restoreOne(kept, { ...parts, desk: { stores: { drafts, settings: settingsReader(file, () => []) } } }));
    this.#figures.push(...this.#shelved.filter(({ by }) => by === desk.name).map(({ by: _by, ...figure }) => ({ ...figure, isBack: true })));
    this.#shelved = this.#shelved.filter(({ by }) => by !== desk.name);
  }

  #type(desk: SimulatedDesk, draft: Draft): void {
    const files = desk.files();
    const lineId = pick(this.#random, lineIds);
    const line = draft.lines.find(({ id }) => id === lineId);
    const settled = line?.rivals === undefined || this.#random.next() < 0.5 ? null : settleRival(draft, { lineId }, this.#random.next() < 0.5 ? 'keep' : 0, at);
    const quantity = String((this.#typed += 1));
    const isDeleted = line !== undefined && this.#random.next() < 0.15;
    const typed = { id: lineId, sku: 'P1', unit: 'C62', targetPrice: null, note: '', seen: null, ...line, quantity };
    const others = draft.lines.filter(({ id }) => id !== lineId);
    const lines = isDeleted ? others : line === undefined ? [...others, typed] : draft.lines.map((other) => (other.id === lineId ? typed : other));
    const after = settled?.ok === true ? settled.value : { ...draft, lines };
    const seen = new Set(readingsOf(draft, lineId));
    const stays = new Set(readingsOf(after, lineId));
    draftWriter(files.desk).save({ ...after, changedAt: new Date(desk.time.now()).toISOString() });
    // What this machine showed and shows no more was overwritten knowingly; so is what it typed itself, shown or not.
    const isWritten = settled === null && !isDeleted;
    const counts = (figure: TypedFigure): boolean => figure.lineId !== lineId || (seen.has(figure.quantity) ? stays.has(figure.quantity) : figure.desk !== desk.name);
    this.#figures = this.#figures.filter(counts);
    this.#shelved = this.#shelved.filter(counts);
    if (isWritten) this.#figures.push({ desk: desk.name, lineId, quantity });
  }

  #standing(): SharedDraft | null {
    const records = this.#backend.records(memberScope);
    const head = records.find(({ entity }) => entity === 'draft')?.body as SharedDraftHead | undefined;
    if (head === undefined) return null;
    const lines = records.filter(({ entity }) => entity === 'draftLine').map(({ body }) => body as unknown as SharedDraftLine);
    return { head, lines: new Map(lines.map(({ draft: _draft, id, ...line }): [string, LineState] => [id, line])) };
  }

  /** As the backend does it: one transaction, under one number. */
  take(command: CommandEnvelope): void {
    if (command.kind === 'draft.discard') return this.#takeDiscarding(command);
    const change = draftChange.parse(JSON.parse(command.payload));
    const standing = this.#standing();
    const judged = this.#bugs.lastWriterWins === true ? { ...change, lines: change.lines.map((line) => ({ ...line, before: standing?.lines.get(line.id) ?? null })) } : change;
    const saved = saveDraft(standing, judged, { device: command.deviceId, at: command.decidedAt, commandId: command.id, author: 'm1' });
    const [after] = saved.ok ? saved.value : [];
    if (after === undefined) return;
    const known = new Map([...after.lines].map(([id, line]) => [id, this.#bugs.dropsRivals === true ? { ...line, rivals: [] } : line]));
    this.#backend.put(memberScope, 'draft', after.head);
    if (known.size > 0) this.#backend.put(memberScope, 'draftLine', ...[...known].map(([id, line]) => ({ draft: draftId, id, ...line })));
    const gone = [...(standing?.lines.keys() ?? [])].filter((id) => !known.has(id));
    if (gone.length > 0) this.#backend.remove(memberScope, 'draftLine', ...gone.map((id) => `${draftId}|${id}`));
  }

  #takeDiscarding(command: CommandEnvelope): void {
    const standing = this.#standing();
    const { version } = commandPayloads['draft.discard'].parse(JSON.parse(command.payload));
    const judged = this.#bugs.discardsUnseen === true ? (standing?.head.version ?? version) : version;
    const [after] = judgeDiscarding(standing, judged, { at: command.decidedAt });
    if (after === undefined) return;
    this.#backend.put(memberScope, 'draft', after.head);
    if (after.head.state !== 'discarded' || standing?.head.state !== 'open') return;
    // Whoever discards has seen what goes with it. Later on anybody may bring it back, and nobody would know.
    const unseen = this.#figures.find(({ lineId, quantity, isBack }) => isBack !== true && after.lines.get(lineId)?.quantity === quantity);
    if (unseen !== undefined) this.#taken ??= `what was typed on ${unseen.desk} went with a draft that was discarded without having seen it: ${unseen.quantity} in ${unseen.lineId}`;
  }

  /** In the end: both machines show the same draft, and every figure that nobody has overwritten knowingly is in it. Null = so it is. */
  fault(desks: readonly SimulatedDesk[]): string | null {
    if (this.#taken !== null) return this.#taken;
    const shown = desks.map((desk) => ({ desk, draft: draftReader(desk.files().desk).get(draftId) }));
    const texts = shown.map(({ draft }) => JSON.stringify({ ...draft, changedAt: '', merges: 0 }));
    if (new Set(texts).size > 1) return `the machines show different drafts: ${texts.join(' and ')}`;
    for (const { desk, lineId, quantity } of this.#figures) {
      for (const { desk: where, draft } of shown) if (!readingsOf(draft, lineId).includes(quantity)) return `${where.name}: what was typed on ${desk} is gone from the draft: ${quantity} in ${lineId}`;
    }
    return null;
  }
}
