// Contract: one mailbox has one sign-in name, and no name reads as two addresses.
// It must reject: forms that lower-casing or a lenient parser would turn into somebody else's name.
import { expect, test } from "vitest";
import { isPasswordAcceptable, parseEmail } from "@/lib/domain/access/credentials";

test("a name is kept trimmed and in lower case", () => {
  expect(parseEmail("  Ada.Reporter+desk@News.Example ")).toBe("ada.reporter+desk@news.example");
});

test.each([
  '"e@attacker.example"@victim.example',
  "a@b@victim.example",
  "ada＠victim.example",
  "adm\u0131n@victim.example",
  "\u212Aate@victim.example",
  "ada@victim.example.",
  ".ada@victim.example",
  "ada..b@victim.example",
  "ada@victim",
  "ada @victim.example",
  "ada@victim.example\nbcc:x",
  `${"a".repeat(250)}@b.example`,
  "",
])("%j is no sign-in name", (text) => {
  expect(parseEmail(text)).toBeNull();
});

test("a password has 12 to 200 characters, whatever they are", () => {
  expect(isPasswordAcceptable("elevenchars")).toBe(false);
  expect(isPasswordAcceptable("twelve chars")).toBe(true);
  expect(isPasswordAcceptable("十二个汉字组成的一句口令吧")).toBe(true);
  expect(isPasswordAcceptable("x".repeat(200))).toBe(true);
  expect(isPasswordAcceptable("x".repeat(201))).toBe(false);
});
