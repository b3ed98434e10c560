import path from "node:path";
import { log } from "@/lib/server/log";
import { createFront } from "./front";

const MEMORY_BYTES = 96 * 1024 * 1024;

/** A setting that whoever starts this process gives. */
function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`settings missing or wrong: ${name}`);
  return value;
}

const front = createFront({
  databaseUrl: setting("DATABASE_URL"),
  folder: process.env.ROUNDTRIP_PUBLISHED || path.join(process.cwd(), ".data", "published"),
  app: { port: Number(setting("ROUNDTRIP_APP_PORT")), peerHeader: setting("ROUNDTRIP_PEER_HEADER") },
  memoryBytes: MEMORY_BYTES,
});

front.server.on("error", (error) => {
  log("error", "the front cannot listen", { cause: error.message });
  process.exit(1);
});
front.server.listen(Number(setting("PORT")), setting("ROUNDTRIP_HOST"));

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void front.close().finally(() => process.exit(0)));
}
