/** Papers as JSON: what a paper was made with, such as its figures, has no place on the way to another thread. */
export interface ToPdfThread {
  readonly number: number;
  readonly papers: string;
  readonly created: number;
}

export type FromPdfThread = { readonly number: number; readonly bytes: Uint8Array } | { readonly number: number; readonly fault: string };
