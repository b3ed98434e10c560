import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/accounts/options";
import { whileReachable } from "@/lib/server/away";
import { refuse } from "@/lib/server/http";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const ANSWERED: ReadonlySet<string> = new Set("csrf providers session signin callback signout error".split(" "));

// The settings are read per request: building the app needs none of them.
const answer = whileReachable(async (request, context: Context): Promise<Response> => {
  // The library's pages may send their troubles here to be logged, and so may anybody: our log is not for strangers.
  const [what = ""] = (await context.params).nextauth;
  if (what === "_log") return new Response(null, { status: 204 });
  // Pages of the library: ours stand at the desk.
  if (!ANSWERED.has(what)) return refuse(404);
  const response: Response = await NextAuth(authOptions())(request, context);
  const headers = new Headers(response.headers);
  headers.set("cache-control", "private, no-store");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
});

export { answer as GET, answer as POST };
