import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { anna, tom } from '#test/main/support/sample-seller.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

test('how far the tour was followed is remembered for each member on this machine', async () => {
  expect(await desk.call('tour.get', {})).toEqual({ state: 'new', step: 0 });
  await desk.call('tour.keep', { state: 'left', step: 3 });
  await desk.call('session.signIn', { email: tom.email });
  expect(await desk.call('tour.get', {})).toEqual({ state: 'new', step: 0 });
  await desk.call('tour.keep', { state: 'done', step: 7 });
  await desk.call('session.signIn', { email: anna.email });
  expect(await desk.call('tour.get', {})).toEqual({ state: 'left', step: 3 });
});
