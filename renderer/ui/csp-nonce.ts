/** The nonce that the shell gave this page; styles that libraries insert must carry it. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
