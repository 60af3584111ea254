import { sql } from 'kysely';
import type { Writing } from './tables.ts';

/** The next number of a row of numbers, from 1, without gaps: it is given back when the transaction does not commit. */
export async function nextNumber(writing: Writing, name: string): Promise<number> {
  const { rows } = await sql<{ value: number }>`
    insert into counter (name, value) values (${name}, 1)
    on conflict (name) do update set value = counter.value + 1
    returning value`.execute(writing);
  const [row] = rows;
  if (row === undefined) throw new Error(`counter ${name} gave no number`);
  return row.value;
}
