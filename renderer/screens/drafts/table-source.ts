import type { DragEvent } from 'react';

/** Where the lines of a table come from: pasted text, a file, or nothing yet. */
export interface TableSource {
  readonly text: string | null;
  readonly file: File | null;
}

export const nothingYet: TableSource = { text: null, file: null };

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
