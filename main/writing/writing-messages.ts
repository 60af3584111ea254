import type { TableLanguage, WrittenTable, WrongCell } from '#main/tables/write-table.ts';

export interface TableFile {
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  readonly language: TableLanguage;
}

/** What is to be written. Papers as JSON: what a paper was made with, such as its figures, has no place on the way to another thread. */
export type WritingJob = { readonly kind: 'papers'; readonly papers: string; readonly created: number } | { readonly kind: 'table'; readonly table: WrittenTable; readonly file: TableFile };

export type ToWritingThread = WritingJob & { readonly number: number };

export type FromWritingThread = { readonly number: number } & ({ readonly bytes: Uint8Array } | { readonly wrong: WrongCell } | { readonly fault: string } | { readonly rows: number });
