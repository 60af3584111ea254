import { paths } from './paths.ts';

export interface TourStep {
  readonly id: 'weeks' | 'catalog' | 'draft' | 'estimate' | 'approvals' | 'restock' | 'sync' | 'keys';
  /** Where the step plays; with the draft that was changed last, where there is one. */
  readonly path: (draftId: string | null) => string;
  /** What it points at, as CSS; the first that is on the screen. */
  readonly targets: readonly string[];
}

const mainAct = 'main .screen-actions .button-main';

/** The tour: the way of one purchase over the real screens. It does nothing itself and needs no document to be there. */
export const tourSteps: readonly TourStep[] = [
  { id: 'weeks', path: () => paths.home(), targets: ['[data-tour="weeks"]'] },
  { id: 'catalog', path: () => paths.catalog(), targets: ['main .search-field'] },
  { id: 'draft', path: (draftId) => (draftId === null ? paths.drafts() : paths.draft(draftId)), targets: ['main form.code-entry', mainAct] },
  { id: 'estimate', path: (draftId) => (draftId === null ? paths.estimates() : paths.draft(draftId)), targets: [mainAct, 'main .panel'] },
  { id: 'approvals', path: () => paths.approvals(), targets: ['main .panel'] },
  { id: 'restock', path: () => paths.restock(), targets: ['main .panel .button', 'main .panel'] },
  { id: 'sync', path: () => paths.sync(), targets: ['main .switch'] },
  { id: 'keys', path: () => paths.home(), targets: ['.palette-button'] },
];
