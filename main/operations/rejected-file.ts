import { stringify } from 'csv-stringify/sync';
import type { RowFault } from '#shared/domain/drafts/order-table.ts';
import { harmless } from '#main/tables/harmless.ts';

export interface RejectedRow<Kind extends string> {
  readonly row: number;
  readonly cells: readonly string[];
  readonly fault: RowFault<Kind>;
}

/** Words above columns that keep their places, so that rows that are given back are read alike when they come again; a column that nobody reads is numbered. */
export const headsByPlace = (places: Readonly<Record<string, number>>, width: number): string[] =>
  Array.from({ length: Math.max(width, ...Object.values(places).map((place) => place + 1)) }, (_cell, at) => Object.entries(places).find(([, place]) => place === at)?.[0] ?? String(at + 1));

/** A reason in the person's words, `{{figure}}` filled from its detail; without words the name of the reason, which scripts understand. */
function reasonText<Kind extends string>(words: Readonly<Partial<Record<Kind, string>>> | undefined, { kind, detail }: RowFault<Kind>): string {
  return words?.[kind]?.replace(/\{\{(\w+)\}\}/g, (_whole, figure: string) => detail[figure] ?? '') ?? kind;
}

/**
 * Rejected rows as an answer tells them, and as a file to be mended and read again: the cells as they came (`readTable` takes the sign of a harmless one
 * away again), then row and reason. Of a row with a card number nothing is given back.
 */
export function givenBack<Kind extends string>(name: string, heads: readonly string[], rows: readonly RejectedRow<Kind>[], words: Readonly<Partial<Record<Kind, string>>> | undefined) {
  const safe = rows.map(({ row, cells, fault }) => ({ row, cells: fault.kind === 'cardNumber' ? [] : [...cells], fault }));
  const lines = safe.map(({ row, cells, fault }) => [...heads.map((_head, at) => cells[at] ?? ''), String(row), reasonText(words, fault)].map(harmless));
  return {
    rejected: safe.map(({ row, cells, fault }) => ({ row, cells, reason: fault.kind, detail: { ...fault.detail } })),
    rejectedFile: lines.length === 0 ? null : { name: `${name.replace(/\.[^.]*$/, '')}-rejected.csv`, text: stringify([[...heads.map(harmless), 'row', 'reason'], ...lines], { bom: true }) },
  };
}
