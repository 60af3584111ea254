/** A business document as it stands on paper: what is said where, in the words and figures of one language. Layout is not its matter. */
export interface Paper {
  readonly language: PaperLanguage;
  readonly title: string;
  /** Under the title, such as the purpose of an estimate. */
  readonly subject: string;
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly columns: readonly string[];
  readonly lines: readonly PaperLine[];
  readonly totals: readonly (readonly [term: string, value: string])[];
  readonly remarks: readonly string[];
  /** At the foot of every page, before the number of the page. */
  readonly foot: string;
  readonly pageWord: string;
}

/** Position, name with what belongs under it, and the figures of the columns after them. */
export interface PaperLine {
  readonly position: string;
  readonly name: string;
  readonly under: readonly string[];
  readonly figures: readonly string[];
}

export const paperLanguages = ['en', 'de', 'it'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];
