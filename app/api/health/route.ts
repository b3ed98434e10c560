import { checkDatabase } from "@/lib/server/health/loaders";

export const dynamic = "force-dynamic";

/** 200 while this server can do its work, 503 while the database does not answer. */
export async function GET(): Promise<Response> {
  const isWell = await checkDatabase();
  return Response.json(
    { status: isWell ? "ok" : "database unavailable" },
    { status: isWell ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
