import { isDamage, openWriter, type FileKey, type WriteHandle } from './database-file.ts';
import { factTable } from './fact-table.ts';
import { migrate, NewerFileError } from './migrate.ts';
import { replicaMigrations } from './migrations/replica-migrations.ts';
import { priceRowTable } from './price-row-table.ts';
import { productTable } from './product-table.ts';
import { pageReceiver, type PageReceiver } from './receive-page.ts';
import { tablesOf, type RowTables } from './row-table.ts';

/** Number of the schema of scope files. A ready file of another number is of no use. */
export const scopeFileSchema = replicaMigrations.at(-1)?.number ?? 0;

function scopeTables(database: WriteHandle<'replica'>): RowTables {
  return tablesOf((entity) => {
    if (entity === 'product') return productTable(database);
    return entity === 'priceRow' ? priceRowTable(database) : factTable(database, entity);
  });
}

/** Takes pages of a feed into a scope file. */
export const scopeFileReceiver = (database: WriteHandle<'replica'>): PageReceiver => pageReceiver(database, scopeTables(database), () => undefined);

/** Opens or makes the file of a shared scope with the newest schema; null when it is damaged, locked with another key or of a newer version. What is in it is looked through later (`look-through.ts`): it takes as long as everything else at a start. */
export function openScopeFile(path: string, key: FileKey): WriteHandle<'replica'> | null {
  let database: WriteHandle<'replica'> | null = null;
  try {
    database = openWriter(path, 'replica', key);
    migrate(database, replicaMigrations);
    return database;
  } catch (error) {
    database?.close();
    if (isDamage(error) || error instanceof NewerFileError) return null;
    throw error;
  }
}
