import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockProfile, ProfileInUseError } from '#main/loopback/profile-lock.ts';

let profile = '';
let listening: Server;
let origin = '';
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'profile-lock-'));
  listening = createServer((_request, response) => response.writeHead(403).end());
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});
afterEach(() => {
  listening.close();
  rmSync(profile, { recursive: true, force: true });
});

const heldBy = (pid: number, at: string) => writeFileSync(join(profile, 'desk.lock'), JSON.stringify({ pid, origin: at }));

test('one desk at a time works in a profile', async () => {
  const unlock = await lockProfile(profile, origin);
  await expect(lockProfile(profile, 'http://127.0.0.1:1')).rejects.toThrow(ProfileInUseError);
  unlock();
  expect(existsSync(join(profile, 'desk.lock'))).toBe(false);
  (await lockProfile(profile, origin))();
});

test('what a killed desk left behind does not lock anybody out', async () => {
  heldBy(2 ** 30, origin);
  (await lockProfile(profile, origin))();
  // Its number belongs to another program by now.
  heldBy(process.pid, 'http://127.0.0.1:1');
  (await lockProfile(profile, origin))();
  writeFileSync(join(profile, 'desk.lock'), '{"pid":');
  (await lockProfile(profile, origin))();
});
