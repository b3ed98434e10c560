// Contract: what the front hands to the app server names the connection it came from, and asks for nothing that the app
// does not have.
// Must reject: an address that a client wrote, an action of the framework, whose name would stand in the log.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { aFront } from "../../setup/front";
import { testDatabase } from "../../setup/test-database";

await testDatabase();
const app = createServer((request, response) => response.end(JSON.stringify(request.headers)));
await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
afterAll(() => app.close());
const { address } = await aFront({ appPort: (app.address() as AddressInfo).port });

test("the app server hears who is connected, whatever the client says, and of no action", async () => {
  const headers = { "x-peer-of-tests": "203.0.113.9", "next-action": "words of a stranger", accept: "text/html" };
  const heard: unknown = await (await fetch(`${address}/desk/somewhere`, { method: "POST", headers })).json();
  expect(heard).toMatchObject({ "x-peer-of-tests": "127.0.0.1", accept: "text/html" });
  expect(heard).not.toHaveProperty("next-action");
});
