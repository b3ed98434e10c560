/**
 * What a page of the desk may load and run: nothing but the product's own, and of inline scripts only those that carry
 * the number of this one answer, so that text that found its way into a page runs nothing. `strict-dynamic` lets a
 * script that may run load its parts. Styles stay open to inline ones: pictures set the places of their labels.
 */
export function deskContentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
