/** A title may hold anything; a file name may not. */
export const asFileName = (title: string, ending: string): string => `${title.replaceAll(/[^\p{L}\p{N}._ -]+/gu, ' ').replaceAll(/ {2,}/g, ' ').trim().slice(0, 80)}.${ending}`;
