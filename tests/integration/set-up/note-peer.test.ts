// Contract: the server learns the address of a connection in a header that no client can write.
// Must reject: a header of that name from outside that survives.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const PRELOAD = new URL("../../../scripts/lib/note-peer.mjs", import.meta.url).href;
const SERVER = `
  import { createServer, request } from "node:http";
  const server = createServer(({ headers }, response) => response.end(headers["x-peer-test"]));
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    request({ port, host: "127.0.0.1", headers: { "x-peer-test": "203.0.113.1" } }, async (response) => {
      for await (const chunk of response) process.stdout.write(chunk);
      server.close();
    }).end();
  });`;

test("what a client writes there is overwritten by the address of its connection", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", PRELOAD, "--input-type=module", "--eval", SERVER],
    {
      cwd: fileURLToPath(new URL("../../../", import.meta.url)),
      env: { ...process.env, ROUNDTRIP_PEER_HEADER: "x-peer-test" },
    },
  );
  expect(stdout).toBe("127.0.0.1");
});
