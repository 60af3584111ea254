import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the page hands to the person, as far as it matters here; a `DownloadItem` of Electron is one. */
export interface Download {
  getFilename(): string;
  setSavePath(path: string): void;
  once(event: 'done', listener: (event: unknown, state: string) => void): unknown;
}

export interface DownloadSource {
  on(event: 'will-download', listener: (event: unknown, item: Download) => void): unknown;
}

interface MailProgram {
  /** Drafts lie here until the next start: the mail program reads the file after this program has let it go. */
  readonly folder: string;
  readonly open: (path: string) => void;
}

/** A message is not asked where to: it opens in the mail program. Every other file goes the way of downloads. */
export function openMailDrafts(source: DownloadSource, { folder, open }: MailProgram): void {
  rmSync(folder, { recursive: true, force: true });
  let count = 0;
  source.on('will-download', (_event, item) => {
    if (!item.getFilename().endsWith('.eml')) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    count += 1;
    const path = join(folder, `draft-${count}.eml`);
    item.setSavePath(path);
    item.once('done', (_done, state) => {
      if (state === 'completed') open(path);
    });
  });
}
