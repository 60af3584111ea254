import type { ReadHandle } from '#sync/replica/database-file.ts';
import { perConnection, type SharedReaders } from './shared-readers.ts';

/** The numbers of connections: a file that was exchanged is another one, also where it says the same. */
let connections = 0;

const fileEdition = perConnection((file: ReadHandle<'replica'>) => {
  connections += 1;
  const number = connections;
  const scopes = file.prepare<[], string>(`SELECT group_concat(id || ' ' || checksum || ' ' || row_count) FROM (SELECT * FROM scope WHERE complete = 1 ORDER BY id)`).pluck();
  return () => `${number}:${scopes.get() ?? ''}`;
});

/**
 * What the backend last said of catalog, price lists and the account, in a few words: the same as long as nothing of it has moved. It goes by the
 * checksums of the scopes, which move with every row.
 */
export function standingEdition(desk: ReadHandle<'desk'>, shared: SharedReaders): () => string {
  const account = desk.prepare<[], string>(`SELECT group_concat(id || ' ' || checksum || ' ' || row_count) FROM scope WHERE complete = 1 AND name LIKE 'account:%'`).pluck();
  return () => [account.get() ?? '', ...shared.all().map((file) => fileEdition(file)())].join('|');
}
