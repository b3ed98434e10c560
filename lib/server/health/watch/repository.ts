import "server-only";
import { Socket } from "node:net";
import pg from "pg";

/** One connection that asks whether anybody is there. */
export interface Line {
  ask(): Promise<void>;
  cut(): void;
}

/** A connection that nothing else uses; `onLost` is told when it is lost while nobody asks. */
export function openLine(url: string, onLost: () => void): Line {
  // A socket of ours can be cut while the driver still waits for a greeting that never comes.
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    stream: () => socket,
    keepAlive: true,
    application_name: "roundtrip-watch",
  });
  client.on("error", onLost);
  const connected = client.connect();
  connected.catch(() => undefined);
  return {
    ask: async () => {
      await connected;
      await client.query("SELECT 1");
    },
    cut: () => {
      client.off("error", onLost);
      client.on("error", () => undefined);
      socket.destroy();
    },
  };
}
