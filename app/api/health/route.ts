import { checkDatabase } from "@/lib/server/health/loaders";

export const dynamic = "force-dynamic";

/** 200 while this app server can do its work, 503 while the database does not answer. The front asks this for its own. */
export async function GET(): Promise<Response> {
  const isWell = await checkDatabase();
  return Response.json(
    { status: isWell ? "ok" : "not ready", app: "ready", database: isWell ? "ready" : "away" },
    { status: isWell ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
