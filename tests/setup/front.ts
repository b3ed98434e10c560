import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { createFront } from "@/lib/delivery/front";

/** Port 1 is nobody's: a front with this app server behind has none. */
const NOBODY = 1;

/**
 * A front of this process on a free port, for the test file that calls this at its top level; with a folder of its own
 * unless the one of a former front is given.
 */
export async function aFront(
  given: { readonly folder?: string; readonly appPort?: number; readonly databaseUrl?: string } = {},
) {
  const folder = given.folder ?? mkdtempSync(path.join(tmpdir(), "roundtrip-published-"));
  const front = createFront({
    databaseUrl: given.databaseUrl ?? process.env.DATABASE_URL ?? "",
    folder,
    app: { port: given.appPort ?? NOBODY, peerHeader: "x-peer-of-tests" },
    memoryBytes: 32 * 1024 * 1024,
  });
  await new Promise<void>((resolve) => front.server.listen(0, "127.0.0.1", resolve));
  const { port } = front.server.address() as AddressInfo;
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= front.close());
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { address: `http://127.0.0.1:${port}`, port, folder, close };
}
