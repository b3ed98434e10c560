/** Called once when an app server starts, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startNoticeRounds } = await import("@/lib/server/notifications/workflows");
  startNoticeRounds();
}
