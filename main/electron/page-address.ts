/** The page's own scheme and origin inside the Electron shell. */
export const pageScheme = 'app';
export const pageOrigin = 'app://desk';
export const pageAddress = `${pageOrigin}/`;

/** True for an address of our own page; everything else is foreign, also what merely begins alike (`app://desk.evil`). */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}` === pageOrigin;
}
