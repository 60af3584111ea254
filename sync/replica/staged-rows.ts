import type { EntityName } from '#sync/protocol/entities.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import type { FileKind, WriteHandle } from './database-file.ts';

interface StagedRow {
  readonly entity: EntityName;
  readonly key: string;
  readonly seq: number;
  readonly rowValues: string | null;
}

/** Pages that wait on the disk until the feed is drained, so that a change of several pages becomes visible at once. Null values = removed. */
export function stagedRows<Kind extends FileKind>(database: WriteHandle<Kind>) {
  const put = database.prepare(
    `INSERT INTO staged_row (scope, entity, key, seq, row_values) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (scope, entity, key) DO UPDATE SET seq = excluded.seq, row_values = excluded.row_values WHERE excluded.seq > seq`,
  );
  // In batches: a statement that is being read forbids writing on its connection.
  const batch = database.prepare<[number, string, string, number], StagedRow>(
    `SELECT entity, key, seq, row_values AS rowValues FROM staged_row WHERE scope = ? AND (entity, key) > (?, ?) ORDER BY entity, key LIMIT ?`,
  );
  const clear = database.prepare('DELETE FROM staged_row WHERE scope = ?');
  return {
    keep(scope: number, page: FeedPage): void {
      for (const block of page.blocks) {
        for (const [seq, key, values] of block.rows) put.run(scope, block.entity, key, seq, JSON.stringify(values));
      }
      for (const [seq, entity, key] of page.tombstones) put.run(scope, entity, key, seq, null);
    },
    *all(scope: number): Iterable<StagedRow> {
      let last: { readonly entity: string; readonly key: string } = { entity: '', key: '' };
      for (;;) {
        const rows = batch.all(scope, last.entity, last.key, 1000);
        yield* rows;
        const end = rows.at(-1);
        if (end === undefined) return;
        last = end;
      }
    },
    clear: (scope: number): void => void clear.run(scope),
  };
}
