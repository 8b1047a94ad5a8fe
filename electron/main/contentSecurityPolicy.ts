/**
 * The policy of our page, one nonce per load (Ant Design writes its styles with it). No inline
 * script or style, no eval, no address outside the program.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' evidence: blob: data:",
    "media-src 'self' evidence: blob:",
    "font-src 'self'",
    "connect-src 'self' evidence:",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
