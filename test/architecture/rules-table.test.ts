import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inProject } from '#build/project-root.ts';

interface RuleRow {
  readonly section: string;
  readonly rule: string;
  /** What stands behind each file of a cell: exported names, or test titles. */
  readonly functions: readonly Reference[];
  readonly tests: readonly Reference[];
}

interface Reference {
  readonly file: string;
  readonly names: readonly string[];
}

const lastSection = 'Not there yet';
const sections = readFileSync(inProject('docs/rules.md'), 'utf8').split(/^## /m).slice(1).map((text) => ({ title: text.slice(0, text.indexOf('\n')).trim(), lines: text.split('\n').slice(1) }));
const rows = sections.flatMap(({ title, lines }) => lines.filter((line) => line.startsWith('|')).slice(2).map((line) => readRow(title, line)));

function readRow(section: string, line: string): RuleRow {
  const [, rule = '', functions = '', tests = '', ...others] = line.split('|').map((cell) => cell.trim());
  if (others.join('') !== '') throw new Error(`a row of "${section}" has more than three cells: ${line}`);
  return { section, rule, functions: references(functions, /^`([^`/]+)`$/), tests: references(tests, /^"(.+)"$/) };
}

/** A cell names a file, then what is in it, each on a line of its own; any other line is a mistake of the table. */
function references(cell: string, named: RegExp): Reference[] {
  const found: { file: string; names: string[] }[] = [];
  for (const part of cell.split('<br>')) {
    const file = /^`([^`]+\/[^`]+)`$/.exec(part)?.[1];
    const name = named.exec(part)?.[1];
    if (file !== undefined) found.push({ file, names: [] });
    else if (name !== undefined && found.length > 0) found.at(-1)?.names.push(name);
    else throw new Error(`neither a file nor something in it: ${part}`);
  }
  return found;
}

const stringLiteral = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/.source;
const calledTest = new RegExp(`\\b(?:test|it|describe)(?:\\.\\w+)?(?:\\([^\\n]*\\))?\\((?:${stringLiteral})|^ *\\](?: as const)?\\)\\((?:${stringLiteral})|^ *\\[(?:${stringLiteral}), `, 'gm');

/** Titles of tests and groups, of tests over a table (`test.each`) as they are written, and the first words of each row of such a table. */
function titlesIn(file: string): ReadonlySet<string> {
  const text = readFileSync(inProject(file), 'utf8');
  if (file.endsWith('.json')) return new Set(z.array(z.looseObject({ name: z.string() })).parse(JSON.parse(text)).map(({ name }) => name));
  return new Set([...text.matchAll(calledTest)].map((match) => (match.slice(1).find((part) => part !== undefined) ?? '').replace(/\\(.)/g, '$1')));
}

function exportsOf(file: string): ReadonlySet<string> {
  const text = readFileSync(inProject(file), 'utf8');
  return new Set([...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map((match) => match[1] ?? ''));
}

function missing(of: (row: RuleRow) => readonly Reference[], namesIn: (file: string) => ReadonlySet<string>): string[] {
  return rows.flatMap((row) => {
    const found = of(row);
    if (found.length === 0 || found.some(({ names }) => names.length === 0)) return [`${row.section}: "${row.rule}" names nothing`];
    return found.flatMap(({ file, names }) => {
      if (!existsSync(inProject(file))) return [`${row.section}: "${row.rule}": no file ${file}`];
      const known = namesIn(file);
      return names.filter((name) => !known.has(name)).map((name) => `${row.section}: "${row.rule}": ${file} has no ${name}`);
    });
  });
}

test('every rule names functions that their files export', () => {
  expect(missing((row) => row.functions, exportsOf)).toEqual([]);
});

test('every rule names tests that stand in their files under that title', () => {
  expect(missing((row) => row.tests, titlesIn)).toEqual([]);
});

test('every section has rows, no rule stands twice in one, and what is not there yet comes last, without a table', () => {
  expect(sections.at(-1)?.title).toBe(lastSection);
  expect(sections.filter(({ title }) => title !== lastSection && !rows.some(({ section }) => section === title)).map(({ title }) => title)).toEqual([]);
  expect(rows.filter(({ section }) => section === lastSection)).toEqual([]);
  const named = rows.map(({ section, rule }) => `${section}: ${rule}`);
  expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
});
