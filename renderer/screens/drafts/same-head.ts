import type { Draft } from '#shared/domain/drafts/draft.ts';

/** Whether two states of a draft say the same but for their lines: what shows none of them is not drawn again at every edit. Parts that did not change are the same objects. */
export function sameHead({ draft: before }: { readonly draft: Draft }, { draft: next }: { readonly draft: Draft }): boolean {
  const { lines: _before, changedAt: _changedBefore, ...head } = before;
  const { lines: _next, changedAt: _changedNext, ...nextHead } = next;
  const names = Object.keys(head) as (keyof typeof head)[];
  return names.length === Object.keys(nextHead).length && names.every((name) => Object.is(head[name], nextHead[name]));
}
