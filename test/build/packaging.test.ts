import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inProject } from '#build/project-root.ts';

const settings: unknown = parse(readFileSync(inProject('electron-builder.yml'), 'utf8'));

test('the packaging settings have no misspelt key', () => {
  const schema: unknown = JSON.parse(readFileSync(inProject('node_modules', 'app-builder-lib', 'scheme.json'), 'utf8'));
  const check = new Ajv({ strict: false, validateFormats: false }).compile(z.record(z.string(), z.unknown()).parse(schema));
  check(settings);
  expect(check.errors).toBeNull();
});

test('node_modules stays out of the package and every target brings its own SQLite addon', () => {
  const shape = z.object({
    files: z.array(z.string()),
    ...Object.fromEntries(['win', 'mac', 'linux'].map((os) => [os, z.object({ files: z.undefined().optional(), extraResources: z.array(z.object({ from: z.string(), to: z.literal('better_sqlite3.node') })) })])),
  });
  const read = shape.parse(settings);
  expect(read.files).toContain('!node_modules/**');
  const addons = ['win', 'mac', 'linux'].flatMap((os) => z.object({ extraResources: z.array(z.object({ from: z.string() })) }).parse(Reflect.get(read, os)).extraResources.map(({ from }) => from));
  for (const addon of addons) {
    for (const arch of ['x64', 'arm64']) expect(existsSync(inProject(addon.replace('${arch}', arch))), `${addon} for ${arch}`).toBe(true);
  }
});
