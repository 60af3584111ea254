/** A scope as its file keeps it. */
export interface StoredScope {
  readonly id: number;
  readonly name: string;
  readonly epoch: string;
  readonly cursor: string | null;
  readonly complete: 0 | 1;
  readonly rowCount: number;
  readonly checksum: number;
  readonly rowsReceived: number;
  readonly receivedAt: string | null;
  readonly stage: 'delta' | 'refetch' | null;
  readonly stagedCursor: string | null;
}

export const scopeColumns = `id, name, epoch, cursor, complete, row_count AS rowCount, checksum, rows_received AS rowsReceived,
  received_at AS receivedAt, stage, staged_cursor AS stagedCursor`;

/** Where the next page of a scope starts. */
export const positionOf = (scope: StoredScope): string | null => (scope.stage === null ? scope.cursor : scope.stagedCursor);
