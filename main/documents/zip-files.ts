import { zipSync } from 'fflate';

/** Files in one folder. Papers are compressed already in themselves, which costs little to try once more. */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], made: Date): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, new Uint8Array(bytes)])), { mtime: made, level: 6 }));
}
