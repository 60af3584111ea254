import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPageFiles, pathInside } from '#main/host/page-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-files-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-evil'));
  writeFileSync(join(folder, 'renderer/index.html'), '<html><head><meta property="csp-nonce" nonce=""></head></html>');
  writeFileSync(join(folder, 'renderer/assets/page-abc.js'), 'export {};');
  writeFileSync(join(folder, 'renderer-evil/index.html'), 'evil');
  writeFileSync(join(folder, 'secret.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = () => join(folder, 'renderer');

test.each(['/../secret.json', '/assets/../../secret.json', '/..%2fsecret.json', '/%2e%2e/secret.json', '/../renderer-evil/index.html', '/..\\secret.json', '/%00.html', '/%zz'])(
  'a path that leaves the folder is refused: %s',
  async (path) => {
    const file = await openPageFiles(root())(path);
    expect(file.status).toBe(403);
    expect(Buffer.from(file.body).toString()).toBe('Forbidden');
  },
);

test('a folder whose name merely begins alike is outside', () => {
  expect(pathInside('/srv/renderer', '/../renderer-evil/a.js')).toBeNull();
  expect(pathInside('/srv/renderer', '/a.js')).toBe('/srv/renderer/a.js');
});

test('every path of a screen answers the page, with a policy and a nonce of its own', async () => {
  const read = openPageFiles(root());
  const nonceOf = async (path: string) => {
    const file = await read(path);
    const policy = file.headers['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(file.status).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(Buffer.from(file.body).toString()).toContain(`nonce="${nonce}"`);
    expect(file.headers['cache-control']).toBe('no-store');
    return nonce;
  };
  const nonces = [await nonceOf('/'), await nonceOf('/drafts/4'), await nonceOf('/index.html')];
  expect(new Set(nonces).size).toBe(3);
});

test('files keep their type, are never guessed at, and missing ones are missing', async () => {
  const read = openPageFiles(root());
  const script = await read('/assets/page-abc.js');
  expect(script.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': expect.stringContaining('immutable') });
  expect((await read('/assets/gone.js')).status).toBe(404);
  expect((await read('/assets/program.exe')).status).toBe(404);
});
