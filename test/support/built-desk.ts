import { buildDeskIfStale } from '#build/desk-build.ts';
import { buildFakePageIfStale } from './fake-desk.ts';

/** Before journeys: the pages and the loopback shell that they start are built from the sources as they are now. */
export async function setup(): Promise<void> {
  if (!(await buildDeskIfStale())) throw new Error('the desk could not be built; see the messages above');
  await buildFakePageIfStale();
}
