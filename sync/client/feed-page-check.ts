import { entities, entityKey, fromWireValues } from '#sync/protocol/entities.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';

type AnyRow = Record<string, unknown>;

/** What is wrong with a page; null = nothing. */
export function faultInPage(page: FeedPage): string | null {
  return !page.hasMore && page.drained === null ? 'the last page does not say what the whole is' : faultInBlocks(page.blocks);
}

/** What is wrong with the first row that is not what its entity's schema says; null = all are. */
export function faultInBlocks(blocks: FeedPage['blocks']): string | null {
  for (const { entity, rows } of blocks) {
    const { schema, columns, least } = entities[entity];
    const keyOf = entityKey[entity] as (body: AnyRow) => string;
    for (const [seq, key, values] of rows) {
      if (values.length < least || values.length > columns.length) return `${entity} ${key} (${seq}): ${values.length} values instead of ${least === columns.length ? least : `${least} to ${columns.length}`}`;
      const parsed = schema.safeParse(fromWireValues(entity, values));
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        return `${entity} ${key} (${seq}): ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
      }
      if (keyOf(parsed.data) !== key) return `${entity} ${key} (${seq}): its values belong to ${keyOf(parsed.data)}`;
    }
  }
  return null;
}
