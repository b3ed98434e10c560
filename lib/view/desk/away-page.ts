import type { Locale } from "@/lib/domain/model/vocabulary";
import { deskMessages } from "@/lib/view/messages/desk";

/** What the page may load: nothing. */
export const AWAY_CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

const STYLE =
  ":root{color-scheme:light dark}body{font:1.1rem/1.6 system-ui,sans-serif;max-width:38rem;margin:12vh auto;padding:0 1.5rem}";

/**
 * The page that stands in for any of the desk while its database is away: whole in itself, for nothing else may answer.
 * Its one link leads to the address that was asked for.
 */
export function writeAwayPage(locale: Locale): string {
  const { awayTitle, awayLead, tryAgain, siteName } = deskMessages(locale);
  const lang = locale === "zh" ? "zh-Hans" : "en";
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${awayTitle} · ${siteName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${STYLE}</style></head>
<body><main><h1>${awayTitle}</h1><p>${awayLead}</p><p><a href="">${tryAgain}</a></p></main></body></html>
`;
}
