import type { Keeping } from "./shelf";

/**
 * Public pages carry no inline script and load nothing from elsewhere. Styles may be set by script (the network view
 * sizes its canvas), so inline styles are allowed; frames are not.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** On every answer of the public side. */
export const SECURITY_HEADERS: readonly string[] = [
  "Content-Security-Policy",
  PAGE_POLICY,
  "X-Content-Type-Options",
  "nosniff",
  "Referrer-Policy",
  "strict-origin-when-cross-origin",
  "Permissions-Policy",
  "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "X-Frame-Options",
  "DENY",
  "Cross-Origin-Opener-Policy",
  "same-origin",
  // Browsers heed it over https alone.
  "Strict-Transport-Security",
  "max-age=31536000",
];

/**
 * Only a name that carries the hash of its content is kept for ever. Everything else, fixed versions too, is asked for
 * again, so that a correction or a withdrawal is seen by whoever comes back; a cache between may answer many for 5 s.
 */
export const CACHE_CONTROL: Readonly<Record<Keeping, string>> = {
  immutable: "public, max-age=31536000, immutable",
  revalidate: "public, max-age=0, s-maxage=5, stale-while-revalidate=60",
};
