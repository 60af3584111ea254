import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from '#build/project-root.ts';
import { sourceFiles } from '#test/support/source-files.ts';

const bannedNames = /(^|[/-])(utils?|helpers?|common|misc|manager|index|types)([./-]|$)/;

test('every file and folder is named in kebab-case by a word of the domain', () => {
  const wrong = sourceFiles().filter((file) => bannedNames.test(file) || !/^[a-z0-9./-]+$/.test(file));
  expect(wrong).toEqual([]);
});

test('no source file is longer than 400 lines', () => {
  const long = sourceFiles().filter((file) => readFileSync(inProject(file), 'utf8').split('\n').length > 401);
  expect(long).toEqual([]);
});

test('no file re-exports another one', () => {
  const barrels = sourceFiles(['main', 'renderer', 'shared', 'sync']).filter((file) => /^export (\*|\{[^}]*\}|type \{[^}]*\}) from /m.test(readFileSync(inProject(file), 'utf8')));
  expect(barrels).toEqual([]);
});

test('only tools that demand it have a default export', () => {
  const demanded = new Set(['vite.config.ts', 'vitest.config.ts', 'dependency-rules.mjs']);
  const others = sourceFiles().filter((file) => /^export default /m.test(readFileSync(inProject(file), 'utf8')) && !demanded.has(basename(file)));
  expect(others).toEqual([]);
});
