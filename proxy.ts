import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { deskContentPolicy } from "@/lib/view/desk/content-policy";

/**
 * Gives each page of the desk its content policy with a number of its own; the renderer reads it from the request and
 * writes it on its scripts. It lets everybody pass: who may read what is asked where the records are loaded.
 */
export function proxy(request: NextRequest): NextResponse {
  // The tools of development write scripts of their own.
  if (process.env.NODE_ENV !== "production") return NextResponse.next();
  const policy = deskContentPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: ["/desk/:path*", "/zh/desk/:path*", "/l10n/:path*"] };
