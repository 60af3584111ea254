import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { inProject } from '#build/project-root.ts';

/** The real, published material beside the project that some tests read; it is not part of the project. */
const folder = '../shared/data';

/** Text of a file of the real data (`.gz` unpacked), or null where the data is not at hand: the test says so and passes over. */
export function realData(path: string): string | null {
  const file = inProject(`${folder}/${path}`);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
