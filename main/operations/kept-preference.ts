import type { z } from 'zod';
import type { Desk } from '#main/host/desk.ts';

/** What was kept under a name. What an older or newer desk wrote otherwise is nothing kept any more; the screen begins as if for the first time. */
export function keptPreference<Schema extends z.ZodType>(desk: Desk, name: string, schema: Schema): z.output<Schema> | null {
  const text = desk.stores.settings.preference(name);
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
