import { createServer, connect as openSocket, type Socket } from "node:net";
import { afterAll } from "vitest";

/**
 * A way to a database that can be cut, as when its server is killed, or stopped, as when its processes are: then
 * connections stay open and nothing comes back.
 */
export async function aDatabaseRelay(url: string) {
  const real = new URL(url);
  const pairs = new Set<Socket>();
  let state: "open" | "cut" | "stopped" = "open";
  const relay = createServer((near) => {
    if (state === "cut") {
      near.destroy();
      return;
    }
    const far = openSocket(Number(real.port || 5432), real.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      pairs.add(one);
      one.on("data", (bytes) => {
        if (state === "open") other.write(bytes);
      });
      one.on("error", () => other.destroy());
      one.on("close", () => {
        pairs.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  const address = relay.address();
  if (address === null || typeof address === "string") throw new Error("the relay has no port");
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(address.port);
  const drop = () => {
    for (const socket of pairs) socket.destroy();
  };
  afterAll(async () => {
    drop();
    await new Promise((resolve) => relay.close(resolve));
  });
  return {
    url: through.href,
    cut: () => {
      state = "cut";
      drop();
    },
    stop: () => {
      state = "stopped";
    },
    restore: () => {
      // What was said while it was stopped is lost: those connections are of no use.
      if (state === "stopped") drop();
      state = "open";
    },
  };
}
