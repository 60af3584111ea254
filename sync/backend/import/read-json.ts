import type { z } from 'zod';
import type { Faults, Located } from './fault.ts';
import { jsonOffsets, placeFinder, placeOfOffset } from './json-places.ts';

/** Innermost issues of a union say what is wrong; "Invalid input" of the union itself does not. */
function innermost(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  // Of the alternatives the one with the fewest complaints is what the writer most likely meant.
  const [nearest] = issue.errors.toSorted((a, b) => a.length - b.length);
  return (nearest ?? []).flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

function reportIssues(error: z.ZodError, where: Located<unknown>['where'], faults: Faults): void {
  for (const issue of error.issues.flatMap(innermost)) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    faults.add(where(...path), `${path.map(String).join('.') || 'value'}: ${issue.message}`);
  }
}

function reportSyntax(file: string, text: string, firstLine: number, error: SyntaxError, faults: Faults): void {
  // V8 names the offset except where the text ends too early.
  const offset = /at position (\d+)/.exec(error.message)?.[1];
  const reason = error.message.replace(/ in JSON at position.*$/s, '');
  faults.add(placeOfOffset(file, text, offset === undefined ? text.length : Number(offset), firstLine), reason);
}

interface JsonSource {
  readonly file: string;
  readonly text: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  /** One-line entries of large files are not searched for repeated keys: that costs a second walk through each. */
  readonly findRepeatedKeys: boolean;
}

/** Parses one JSON text by a schema. Null when it has faults, which are reported. */
export function readJson<Schema extends z.ZodType>(source: JsonSource, schema: Schema, faults: Faults): Located<z.infer<Schema>> | null {
  const { file, firstLine } = source;
  const text = source.text.replace(/^\ufeff/, '');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    reportSyntax(file, text, firstLine, error, faults);
    return null;
  }
  const where = placeFinder(file, text, firstLine);
  const repeated = source.findRepeatedKeys ? jsonOffsets(text).repeated : [];
  for (const { path, at } of repeated) faults.add(placeOfOffset(file, text, at, firstLine), `${path.map(String).join('.')} stands twice`);
  const parsed = schema.safeParse(content);
  if (!parsed.success) reportIssues(parsed.error, where, faults);
  return parsed.success && repeated.length === 0 ? { value: parsed.data, where } : null;
}

/** Parses a JSON array entry by entry, so that a fault in one leaves the others to be checked against each other. */
export function readJsonList<Schema extends z.ZodType>(file: string, text: string, list: z.ZodArray<Schema>, faults: Faults): readonly Located<z.infer<Schema>>[] {
  const whole = readJson({ file, text, firstLine: 1, findRepeatedKeys: true }, list, faults);
  if (whole === null) return [];
  return whole.value.map((value, index) => ({ value, where: (...path) => whole.where(index, ...path) }));
}

/** Parses newline-delimited JSON; blank lines are passed over. */
export function readJsonLines<Schema extends z.ZodType>(file: string, text: string, schema: Schema, faults: Faults): readonly Located<z.infer<Schema>>[] {
  const entries: Located<z.infer<Schema>>[] = [];
  let line = 0;
  for (const written of text.split('\n')) {
    line += 1;
    if (written.trim() === '') continue;
    const entry = readJson({ file, text: written, firstLine: line, findRepeatedKeys: false }, schema, faults);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}
