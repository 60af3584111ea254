import { foldName } from '#sync/replica/search-text.ts';

/** What says whether any of some texts holds what was typed, without accents and capitals. Nothing typed is in every text. */
export function textFinder(typed: string): (...texts: readonly (string | null)[]) => boolean {
  const wanted = foldName(typed.trim());
  return (...texts) => wanted === '' || texts.some((text) => text !== null && foldName(text).includes(wanted));
}
