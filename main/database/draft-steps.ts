import { draft as draftShape, type Draft } from '#shared/domain/drafts/draft.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';

export type StepSide = 'past' | 'future';

/** How many edits of a draft can be taken back. */
const mostSteps = 50;

/** The edits of drafts as states before and after: taking one back is putting a former state in place, exactly as it was. */
export function draftSteps(desk: WriteHandle<'desk'>) {
  // The standing row itself, so that nothing of it passes through the program.
  const keep = desk.prepare<[string, StepSide, string, StepSide, string]>(
    `INSERT INTO draft_step (draft, side, seq, body)
     SELECT ?, ?, coalesce((SELECT max(seq) FROM draft_step WHERE draft = ? AND side = ?), 0) + 1, body FROM draft WHERE id = ? AND state = 'open'`,
  );
  const trim = desk.prepare<[string, string, number]>(
    `DELETE FROM draft_step WHERE draft = ? AND side = 'past' AND seq <= (SELECT max(seq) FROM draft_step WHERE draft = ? AND side = 'past') - ?`,
  );
  const newest = desk.prepare<[string, StepSide], { seq: number; body: string }>('SELECT seq, body FROM draft_step WHERE draft = ? AND side = ? ORDER BY seq DESC LIMIT 1');
  const removeOne = desk.prepare<[string, StepSide, number]>('DELETE FROM draft_step WHERE draft = ? AND side = ? AND seq = ?');
  const removeSide = desk.prepare<[string, StepSide]>('DELETE FROM draft_step WHERE draft = ? AND side = ?');
  const all = desk.prepare<[string], { side: StepSide; seq: number; body: string }>('SELECT side, seq, body FROM draft_step WHERE draft = ?');
  const replace = desk.prepare<[string, string, StepSide, number]>('UPDATE draft_step SET body = ? WHERE draft = ? AND side = ? AND seq = ?');
  const keepStanding = (draft: string, side: StepSide): void => void keep.run(draft, side, draft, side, draft);
  return {
    /** Before an edit: what stands can be come back to, and what was taken back is gone. */
    beforeEdit: (draft: string): void => {
      keepStanding(draft, 'past');
      removeSide.run(draft, 'future');
      trim.run(draft, draft, mostSteps);
    },
    /** Takes the newest state of a side off, and keeps what stands on the other; null: there is none. */
    take: (draft: string, side: StepSide): string | null => {
      const step = newest.get(draft, side);
      if (step === undefined) return null;
      keepStanding(draft, side === 'past' ? 'future' : 'past');
      removeOne.run(draft, side, step.seq);
      return step.body;
    },
    /** Every state, before and after, as it is once another machine's edits are in it. */
    rewrite: (draft: string, change: (step: Draft) => Draft): void => {
      for (const { side, seq, body } of all.all(draft)) replace.run(JSON.stringify(change(draftShape.parse(JSON.parse(body)))), draft, side, seq);
    },
    forget: (draft: string): void => {
      removeSide.run(draft, 'past');
      removeSide.run(draft, 'future');
    },
  };
}

/** How many edits of a draft can be taken back, and made again. */
export function draftStepCounts(desk: ReadHandle<'desk'>): (draft: string) => { readonly undo: number; readonly redo: number } {
  const count = desk.prepare<[string, StepSide], number>('SELECT count(*) FROM draft_step WHERE draft = ? AND side = ?').pluck();
  return (draft) => ({ undo: count.get(draft, 'past') ?? 0, redo: count.get(draft, 'future') ?? 0 });
}
