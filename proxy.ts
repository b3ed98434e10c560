import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { AWAY_RETRY_SECONDS, databaseWatch } from "@/lib/server/health/watch/loaders";
import { AWAY_CONTENT_POLICY, writeAwayPage } from "@/lib/view/desk/away-page";
import { deskContentPolicy } from "@/lib/view/desk/content-policy";

/**
 * Gives each page of the desk its content policy with a number of its own; the renderer reads it from the request and
 * writes it on its scripts. While the database is away it answers in the page's place: once a page is being put together
 * its status is out. It lets everybody pass: who may read what is asked where the records are loaded.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if ((await databaseWatch()?.answers()) === false) return answerAway(request.nextUrl.pathname);
  // The tools of development write scripts of their own.
  if (process.env.NODE_ENV !== "production") return NextResponse.next();
  const policy = deskContentPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function answerAway(path: string): NextResponse {
  return new NextResponse(writeAwayPage(/^\/(?:l10n\/)?zh\//.test(path) ? "zh" : "en"), {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": AWAY_CONTENT_POLICY,
      "Retry-After": String(AWAY_RETRY_SECONDS),
    },
  });
}

export const config = { matcher: ["/desk/:path*", "/zh/desk/:path*", "/l10n/:path*"] };
