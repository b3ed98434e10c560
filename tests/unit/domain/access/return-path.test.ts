// Contract: signing in never leads off the site.
// It must reject: every form of address that a browser resolves to another host or to a script.
import { expect, test } from "vitest";
import { safeReturnPath } from "@/lib/domain/access/return-path";

test.each([
  "/desk",
  "/zh/desk",
  "/desk/ai-circular/claims",
  "/zh/desk/ai-circular/claims?q=a%20b&page=2",
  "/desk/.a/..b/c..d",
])("keeps a page of the desk: %s", (path) => {
  expect(safeReturnPath(path, "/desk")).toBe(path);
});

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "https://evil.example/desk",
  "HTTPS:evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "/%2F/evil.example",
  "%2F%2Fevil.example",
  "/desk//evil.example",
  "/desk\n",
  "/desk@evil.example",
  "/deskevil",
  "/desk/../../evil#x",
  "/desk/../../evil",
  "/desk/..",
  "/desk/./claims",
  "/zh/desk/a/../..?q=1",
  " /desk",
  "desk",
  "",
  null,
  undefined,
])("goes to the desk instead of %j", (wanted) => {
  expect(safeReturnPath(wanted, "/zh/desk")).toBe("/zh/desk");
});
