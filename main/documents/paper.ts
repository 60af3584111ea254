/** A business document as it stands on paper: what is said where, in the words and figures of one language. Layout is not its matter. */
export interface Paper {
  readonly language: PaperLanguage;
  readonly title: string;
  /** Under the title, such as the purpose of an estimate. */
  readonly subject: string;
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly tables: readonly PaperTable[];
  readonly totals: readonly (readonly [term: string, value: string])[];
  readonly remarks: readonly string[];
  /** At the foot of every page, before the number of the page. */
  readonly foot: string;
  readonly pageWord: string;
}

/** Lines under each other. `title` stands above it; '' = none, as where a document has one table only. */
export interface PaperTable {
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}

/** `width` in points; '*' takes what is left. */
export interface PaperColumn {
  readonly head: string;
  readonly width: number | '*';
  readonly align: 'start' | 'end';
}

/** A text for each column; under one of them, smaller, what belongs to it. */
export interface PaperRow {
  readonly cells: readonly string[];
  readonly under?: { readonly column: number; readonly texts: readonly string[] };
  /** A balance or sum. */
  readonly strong?: boolean;
}

export const paperLanguages = ['en', 'de', 'it'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];
