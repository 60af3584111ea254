function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hands a text to the person as a file. */
export const saveText = (name: string, text: string, type = 'text/csv'): void => save(name, new Blob([text], { type }));

/** Hands bytes to the person as a file. */
export function saveBytes(name: string, base64: string, type: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  save(name, new Blob([bytes], { type }));
}
