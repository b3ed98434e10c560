/** Called once when an app server starts, before it answers the first request. */
export async function register(): Promise<void> {
  // Building the app needs no settings.
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { databaseUrl, env } = await import("@/lib/server/env");
  try {
    env();
  } catch (error) {
    // A server that cannot sign anybody in must not say that it is ready.
    process.stderr.write(`${error instanceof Error ? error.message : "settings missing or wrong"}\n`);
    process.exit(1);
  }
  const { setDatabaseWatch } = await import("@/lib/server/health/watch/loaders");
  const { watchDatabase } = await import("@/lib/server/health/watch/workflows");
  setDatabaseWatch(watchDatabase(databaseUrl()));
  const { startNoticeRounds } = await import("@/lib/server/talk/notifications/workflows");
  startNoticeRounds();
}
