import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIdentityCache } from '#main/host/identity-cache.ts';
import { sampleIdentity } from './sample-session.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'identity-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const anna = sampleIdentity('anna@hotel.example');
const ben = sampleIdentity('ben@hotel.example');

test('after a restart the desk knows who worked here last, and everybody who did', () => {
  const cache = openIdentityCache(folder);
  cache.remember(anna);
  cache.remember(ben);
  const again = openIdentityCache(folder);
  expect(again.last()).toEqual(ben);
  expect(again.byEmail('Anna@Hotel.example')).toEqual(anna);
  expect(again.byEmail('carl@hotel.example')).toBeNull();
});

test('after signing out nobody is opened by default, while the machine still knows the member', () => {
  const cache = openIdentityCache(folder);
  cache.remember(anna);
  cache.forgetLast();
  expect(openIdentityCache(folder).last()).toBeNull();
  expect(openIdentityCache(folder).byEmail(anna.email)).toEqual(anna);
});

test('what the backend says of a member replaces what was known', () => {
  const cache = openIdentityCache(folder);
  cache.remember(anna);
  cache.remember({ ...anna, roles: ['buyer', 'approver'] });
  expect(cache.byEmail(anna.email)?.roles).toEqual(['buyer', 'approver']);
});

test('a damaged file is an empty cache, and the file is for this user alone', () => {
  writeFileSync(join(folder, 'session.json'), '{"last":');
  const cache = openIdentityCache(folder);
  expect(cache.last()).toBeNull();
  cache.remember(anna);
  expect(statSync(join(folder, 'session.json')).mode & 0o077).toBe(0);
});
