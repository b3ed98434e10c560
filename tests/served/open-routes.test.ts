// Contract: what anybody may ask answers everybody alike, sets no cookie on published pages, and tells nothing of a desk.
// Must reject: words of a stranger in the log, a public page that knows who is signed in, a case of the desk that a public address opens unpublished.
import { afterAll, describe, expect, test } from "vitest";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { OPEN } from "../fixtures/route-matrix";
import { PUBLIC_ADDRESSES } from "../fixtures/route-matrix/open";
import { ASKERS } from "../fixtures/route-matrix/row";
import { aMatrixRoom } from "../integration/access/matrix-room";
import { servedProduct } from "../setup/served-product";
import { sendRequest } from "./desk-request";

const { address } = servedProduct();
afterAll(closeAttempts);
const room = await aMatrixRoom("open-routes");
const CANARY = "Canary4712";
await db().case.update({ where: { id: room.caseId }, data: { titleEn: CANARY, titleZh: CANARY } });

const PARAMS = {
  slug: room.caseSlug,
  n: "1",
  view: "loops",
  path: "document.json",
  name: "none.css",
  nextauth: "providers",
};
test("nobody outside writes into the server's log", async () => {
  const body = new URLSearchParams({ level: "error", code: "FORGED", message: CANARY });
  const response = await fetch(`${address}/api/auth/_log`, { method: "POST", body });
  expect([response.status, await response.text()]).toEqual([204, ""]);
});

const read = OPEN.filter(({ methods }) => methods.includes("GET")).map(({ route }) => route);

describe.each([...read, ...PUBLIC_ADDRESSES].map((route) => [route]))("GET %s", (route) => {
  test("answers everybody alike", async () => {
    const answers = await Promise.all(
      ASKERS.map((asker) =>
        sendRequest(
          address,
          { route, method: "GET" },
          { params: PARAMS },
          { cookie: room.cookieOf(asker), caseSlug: room.caseSlug },
        ),
      ),
    );
    const [first] = answers;
    expect(first?.status).toBeLessThan(500);
    expect(answers.map(({ status }) => status)).toEqual(ASKERS.map(() => first?.status));
    if (route !== "api/health") expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    for (const { headers, text } of answers) {
      if (route.startsWith("(public)")) expect(headers.get("set-cookie")).toBeNull();
      expect(text).not.toContain(CANARY);
    }
  });
});
