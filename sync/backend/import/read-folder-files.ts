import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderFiles } from './company-folder.ts';

/**
 * Reads a company folder from disk: file name to text. A `README` and hidden files may lie beside the data; any other stranger is
 * handed on, so that a misspelt name is reported and not passed over. Throws when the folder cannot be read.
 */
export async function readFolderFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !/^(\.|README)/i.test(entry.name)).map(({ name }) => name);
  const known = new Set<string>(folderFiles);
  const texts = await Promise.all(names.map(async (name) => [name, known.has(name) ? await readFile(join(folder, name), 'utf8') : ''] as const));
  return new Map(texts);
}
