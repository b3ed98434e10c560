import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

// The settings are read per request: building the app needs none of them.
async function answer(request: Request, context: Context): Promise<Response> {
  // The library's pages may send their troubles here to be logged, and so may anybody: our log is not for strangers.
  if ((await context.params).nextauth[0] === "_log") return new Response(null, { status: 204 });
  const response: Response = await NextAuth(authOptions())(request, context);
  const headers = new Headers(response.headers);
  headers.set("cache-control", "private, no-store");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

export { answer as GET, answer as POST };
