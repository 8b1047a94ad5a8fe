/** The nonce that this load of the page may give to style elements (see electron/main/security.ts). */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
