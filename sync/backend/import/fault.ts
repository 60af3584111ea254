import { z } from 'zod';

/** Where something stands in a file of the company folder. Line and column count characters from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const fault = z.strictObject({ file: z.string(), line: z.number().int(), column: z.number().int(), message: z.string() });
export type Fault = z.infer<typeof fault>;

/** Gathers every fault of a folder, so that a person mends all of them in one go. */
export class Faults {
  readonly #found: Fault[] = [];

  add(place: Place, message: string): void {
    this.#found.push({ file: place.file, line: place.line, column: place.column, message });
  }

  get none(): boolean {
    return this.#found.length === 0;
  }

  /** By file, then by place. */
  inOrder(): readonly Fault[] {
    return this.#found.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
  }
}

/** A value with the way back to where it was read; `where()` is the whole entry, `where(path)` one field of it. */
export interface Located<Value> {
  readonly value: Value;
  readonly where: (...path: readonly PropertyKey[]) => Place;
}
