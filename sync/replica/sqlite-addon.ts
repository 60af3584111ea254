let addonFile: string | null = null;

/**
 * Where a bundled program finds SQLite's native part; it must be said before the first file is opened. Run from its sources,
 * better-sqlite3 finds its own.
 */
export function useSqliteAddon(file: string): void {
  addonFile = file;
}

/** Options for every database that is opened. */
export const sqliteAddon = (): { readonly nativeBinding?: string } => (addonFile === null ? {} : { nativeBinding: addonFile });
