const part = 0x8000;

/** Bytes as base64, a part at a time: too many arguments at once overflow the stack. */
export function bytesToBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += part) text += String.fromCharCode(...bytes.subarray(at, at + part));
  return btoa(text);
}
