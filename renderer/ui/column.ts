import type { ReactNode } from 'react';

export type WrittenKind = 'text' | 'count' | 'quantity' | 'money' | 'price' | 'percent' | 'day' | 'time';

/** A column of a file. `value` is unshaped: decimal text, `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`; null = nothing there. */
export interface WrittenColumn<Row> {
  readonly kind: WrittenKind;
  readonly head: string;
  readonly value: (row: Row) => string | null;
}

export const written = <Row,>(kind: WrittenKind, head: string, value: (row: Row) => string | null): WrittenColumn<Row> => ({ kind, head, value });

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** Hidden on narrow windows. */
  readonly optional?: boolean;
  readonly wide?: boolean;
  /** How it stands in a file: what a cell shows together is taken apart there. Left out: it holds acts only. */
  readonly written?: readonly WrittenColumn<Row>[];
}
