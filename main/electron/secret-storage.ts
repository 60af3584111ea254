import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Electron's `safeStorage`, its asynchronous half. */
export interface SafeStoragePort {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plainText: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  getSelectedStorageBackend(): string;
}

export interface SecretStorage {
  /** False: the system keeps no secrets, so that ours live in memory and a person signs in again after each start. */
  readonly isLasting: boolean;
  get(name: SecretName): Promise<string | null>;
  set(name: SecretName, secret: string): Promise<void>;
  remove(name: SecretName): Promise<void>;
}

/** Secrets by the name of their file. */
export type SecretName = 'refresh-token' | 'database-key';

/**
 * Secrets under the protection of the operating system. On Linux without a secret service Electron would encrypt with a password that
 * everybody knows (`basic_text`): nothing is written then.
 */
export async function openSecretStorage(folder: string, safeStorage: SafeStoragePort, platform: NodeJS.Platform): Promise<SecretStorage> {
  const isPretended = platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  if (isPretended || !(await safeStorage.isAsyncEncryptionAvailable())) return inMemory();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileOf = (name: SecretName): string => join(folder, `${name}.bin`);

  const set = async (name: SecretName, secret: string): Promise<void> => {
    const file = fileOf(name);
    await writeFile(`${file}.new`, await safeStorage.encryptStringAsync(secret), { mode: 0o600 });
    await rename(`${file}.new`, file);
  };
  return {
    isLasting: true,
    set,
    get: async (name) => {
      const encrypted = await readFile(fileOf(name)).catch(() => null);
      if (encrypted === null) return null;
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(encrypted);
      if (shouldReEncrypt) await set(name, result);
      return result;
    },
    remove: (name) => rm(fileOf(name), { force: true }),
  };
}

function inMemory(): SecretStorage {
  const secrets = new Map<SecretName, string>();
  return {
    isLasting: false,
    get: async (name) => secrets.get(name) ?? null,
    set: async (name, secret) => {
      secrets.set(name, secret);
    },
    remove: async (name) => {
      secrets.delete(name);
    },
  };
}
