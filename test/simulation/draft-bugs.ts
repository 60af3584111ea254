/** What a backend could do wrong with a draft. */
export interface DraftBugs {
  /** What arrives last is the draft, line by line, whatever stood there. */
  readonly lastWriterWins?: boolean;
  /** Both changed one line: the second reading is dropped. */
  readonly dropsRivals?: boolean;
  /** A discarding takes a draft with it that was changed since. */
  readonly discardsUnseen?: boolean;
}
