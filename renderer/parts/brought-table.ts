import type { DragEvent } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { bytesToBase64 } from '#renderer/format/bytes-to-base64.ts';
import { separators } from '#renderer/format/number-format.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { type Messages, useMessages } from '#renderer/i18n/use-messages.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';

/** Where rows come from when a dialog opens: pasted text, a file, or nothing yet. */
export interface TableSource {
  readonly text: string | null;
  readonly file: File | null;
}

export const nothingYet: TableSource = { text: null, file: null };

/** Rows as operations take them. */
export type BroughtRows = Pick<InputOf<'account.readOwnNumbers'>, 'text' | 'file'>;

export const tableFileTypes = ['.csv', '.txt', '.tsv', '.xlsx'];
const largestBytes = 5 * 1024 * 1024;

/** The bytes of a file that a person chose; null where it is too large, which has been told. */
export function useTableFile(): (file: File) => Promise<{ readonly name: string; readonly base64: string } | null> {
  const messages = useMessages();
  return async (file) => {
    if (file.size <= largestBytes) return { name: file.name, base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())) };
    useToastStore.getState().show({ tone: 'danger', text: messages('brought.tooBig') });
    return null;
  };
}

/** How the person writes decimals. */
export const decimalsOf = (language: Language): 'comma' | 'point' => (separators(language).decimal === ',' ? 'comma' : 'point');

export type RowFaultWord = keyof typeof import('#renderer/i18n/en/brought-messages.ts').broughtMessages.brought.fault;

/** The words for the reasons of rows that are not taken, as the file of those rows needs them: with places for figures. */
export const reasonWords = <Kind extends RowFaultWord>(messages: Messages, kinds: readonly Kind[]): Record<Kind, string> =>
  Object.fromEntries(kinds.map((kind) => [kind, messages(`brought.fault.${kind}` as 'brought.fault.noCode', { skipInterpolation: true })])) as Record<Kind, string>;

/** What makes an element take a dropped file; whoever has no mouse has a button. */
export function fileDrop(take: (file: File) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const [file] = event.dataTransfer.files;
      if (file === undefined) return;
      event.preventDefault();
      take(file);
    },
  };
}
