import type { LineState, SharedDraft, SharedDraftHead } from '#shared/domain/drafts/shared-draft.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';

interface StoredBase {
  readonly head: SharedDraftHead;
  readonly lines: readonly (readonly [string, LineState])[];
}

export function baseOf(body: string): SharedDraft {
  const { head, lines } = JSON.parse(body) as StoredBase;
  return { head, lines: new Map(lines) };
}

/** What the backend has of each draft with what waits in the outbox: whatever else stands in the draft has not been sent. */
export function draftBaseReader(desk: ReadHandle<'desk'>): (id: string) => SharedDraft | null {
  const one = desk.prepare<[string], string>('SELECT body FROM draft_base WHERE draft = ?').pluck();
  return (id) => {
    const body = one.get(id);
    return body === undefined ? null : baseOf(body);
  };
}

/** Written at synchronisations and when something is sent, never by a keystroke. */
export function draftBases(desk: WriteHandle<'desk'>) {
  const put = desk.prepare('INSERT INTO draft_base (draft, body) VALUES (?, ?) ON CONFLICT (draft) DO UPDATE SET body = excluded.body');
  const remove = desk.prepare('DELETE FROM draft_base WHERE draft = ?');
  return {
    get: draftBaseReader(desk),
    put: ({ head, lines }: SharedDraft): void => void put.run(head.id, JSON.stringify({ head, lines: [...lines] } satisfies StoredBase)),
    remove: (id: string): void => void remove.run(id),
  };
}
