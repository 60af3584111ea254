import { decimal, sum, toPlainText } from '#shared/domain/money/decimal.ts';
import type { IconName } from '#renderer/ui/icon.tsx';
import type { ReactNode } from 'react';

/** What became of one row: done here, kept until there is a connection, or refused with the reason in words. */
export type RowOutcome = { readonly kind: 'done' | 'waits'; /** Takes it back; true when that was done. */ readonly undo?: () => Promise<boolean>; /** Where to go now. */ readonly path?: string } | { readonly kind: 'refused'; readonly text: string };

/** An act on rows that were chosen. `each` decides row by row, by the command that the act is for one; `together` makes one thing of all. */
export type BulkAct<Row> = {
  readonly id: string;
  readonly text: string;
  readonly icon: IconName;
  readonly look?: 'main' | 'danger';
  /** Does it for all chosen rows at once, without asking: for what can be taken back. Left out: the act has no key of its own. */
  readonly keys?: string;
  /** Why it does not go for a row, in words; null = it goes. */
  readonly barred?: (row: Row) => string | null;
  readonly atLeast?: number;
  /** Said before it is done. */
  readonly lead: string;
  /** Stands beside a row before it is done, such as the rule that asks. */
  readonly detail?: (row: Row) => string;
  /** What is asked once for all rows; `isReady` false while something is missing. */
  readonly form?: ReactNode;
  readonly isReady?: boolean;
} & ({ /** `run` is one id for all rows of one run. */ readonly each: (row: Row, run: string) => Promise<RowOutcome> } | Together<Row>);

interface Together<Row> {
  /** One outcome for all, or one for each row in their order; rows without one were left as they were. */
  readonly together: (rows: readonly Row[], run: string) => Promise<RowOutcome | readonly RowOutcome[]>;
  /** For how many rows it is done so far; null while nobody can say. */
  readonly done?: number | null;
  /** Left out: what has begun is ended at once, in one piece. */
  readonly stop?: () => void;
}

/** Rows for which an act does not go, of one reason. */
export interface Barred<Row> {
  readonly reason: string;
  readonly rows: readonly Row[];
}

export interface OfferedActs<Row> {
  /** These go for every chosen row. */
  readonly open: readonly BulkAct<Row>[];
  readonly barred: readonly { readonly act: BulkAct<Row>; readonly because: readonly Barred<Row>[] }[];
}

/** Which acts go for all of these rows; of the others for which rows they do not, and why. An act that wants more rows is left out. */
export function offeredActs<Row>(acts: readonly BulkAct<Row>[], rows: readonly Row[]): OfferedActs<Row> {
  const offered = acts
    .filter(({ atLeast = 1 }) => rows.length >= atLeast)
    .map((act) => {
      const reasons = rows.flatMap((row) => {
        const reason = act.barred?.(row) ?? null;
        return reason === null ? [] : [{ row, reason }];
      });
      return { act, because: [...Map.groupBy(reasons, ({ reason }) => reason)].map(([reason, found]) => ({ reason, rows: found.map(({ row }) => row) })) };
    });
  return { open: offered.filter(({ because }) => because.length === 0).map(({ act }) => act), barred: offered.filter(({ because }) => because.length > 0) };
}

export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** What the rows come to, by currency: amounts of two currencies are no sum. */
export function sumsOf(amounts: readonly Amount[]): Amount[] {
  return [...Map.groupBy(amounts, ({ currency }) => currency)].map(([currency, of]) => ({ currency, amount: toPlainText(sum(of.map(({ amount }) => decimal(amount)))) }));
}

interface Run<Row> {
  readonly run: string;
  readonly each: (row: Row, run: string) => Promise<RowOutcome>;
  readonly onResult: (row: Row, outcome: RowOutcome) => void;
  /** Asked before each row: what was begun is ended, what was not is left as it was. */
  readonly isStopped: () => boolean;
}

/** One row after the other; a refusal of one leaves the others alone. */
export async function runEach<Row>(rows: readonly Row[], { run, each, onResult, isStopped }: Run<Row>): Promise<void> {
  for (const row of rows) {
    if (isStopped()) return;
    onResult(row, await each(row, run));
  }
}
