import { join } from 'node:path';

/**
 * SQLite's native part: beside the packaged program in its resources, where code signing covers it; in a checkout, the prebuilt one of the
 * package, seen from the bundle's folder.
 */
export function sqliteAddonFile(resourcesFolder: string | null, bundleFolder: string): string {
  if (resourcesFolder !== null) return join(resourcesFolder, 'better_sqlite3.node');
  return join(bundleFolder, '../../node_modules/better-sqlite3/prebuilds', `${process.platform}-${process.arch}.node`);
}
