import { randomBytes } from 'node:crypto';
import type { FileKey } from '#sync/replica/database-file.ts';
import type { SecretStorage } from './secret-storage.ts';

/**
 * What locks the files of the desk on this machine: 32 random bytes, made at the first start and kept by the system. Null where the system keeps no
 * secrets: a key that is gone with the process would take what was not yet sent with it.
 */
export async function databaseKey(secrets: SecretStorage): Promise<FileKey> {
  if (!secrets.isLasting) return null;
  const known = await secrets.get('database-key');
  if (known !== null) return known;
  const key = randomBytes(32).toString('hex');
  await secrets.set('database-key', key);
  return key;
}
