/** What a backend could do wrong with the shared things of an account. */
export interface AccountBugs {
  /** What arrives last stands, whatever stood there. */
  readonly lastWriterWins?: boolean;
  /** Whoever could do something once can do it for ever: rights are judged as they were in the beginning. */
  readonly rightsAreRemembered?: boolean;
  /** Of several numbers or levels in one act the last one is dropped. */
  readonly dropsTheLast?: boolean;
  /** A number is given to a product although another one carries it. */
  readonly numbersNameTwo?: boolean;
  /** An import of the account brings back what the seller's folder says of people, sites and budgets. */
  readonly importsOverwrite?: boolean;
}
