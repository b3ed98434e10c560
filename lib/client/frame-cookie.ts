/** Remembers a choice about the frame in this browser for a year; the server draws the next page with it. */
export function writeFrameCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}
