/** How wide the rail is. */
export type RailWidth = "full" | "narrow";

/** The cookie that remembers the rail of one kind of pages: the server draws the page with it, so that nothing jumps. */
export function railCookieName(kind: "plain" | "wide"): string {
  return `roundtrip-rail-${kind}`;
}

/** How wide the rail of a page of this kind is drawn: as it was left, else narrow where the page needs the width. */
export function readRailWidth(kind: "plain" | "wide", stored: string | undefined): RailWidth {
  if (stored === "full" || stored === "narrow") return stored;
  return kind === "wide" ? "narrow" : "full";
}

/** The cookie that remembers that somebody wants no single keys in this browser. */
export const KEYS_COOKIE = "roundtrip-keys";

/** Whether single keys act in a browser that holds this. */
export function readKeysOn(stored: string | undefined): boolean {
  return stored !== "off";
}
