// Contract: one mailbox has one sign-in name, and no name reads as two addresses.
// It must reject: forms that lower-casing or a lenient parser would turn into somebody else's name.
import { expect, test } from "vitest";
import { judgePassword, parseEmail } from "@/lib/domain/access/credentials";

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

const LISTED = new Set(["password", "leavemealone", "q1w2e3r4t5y6", "iloveyou"]);
const judge = (password: string) => judgePassword(password, (text) => LISTED.has(text));

test("a password has 12 to 200 characters, whatever they are", () => {
  expect(judge("elevenchars")).toBe("password-weak");
  expect(judge("twelve chars")).toBeNull();
  expect(judge("十二个汉字组成的一句口令吧")).toBeNull();
  expect(judge("quiet boat ".repeat(19).slice(0, 200))).toBeNull();
  expect(judge("x".repeat(201))).toBe("password-weak");
});

test.each([
  "leavemealone",
  "LeaveMeAlone",
  "q1w2e3r4t5y6",
  "iloveyou2026",
  "!!Password1!",
  "passwordpassword",
  "passwordpasswordpass",
  "aaaaaaaaaaaa",
  "abcabcabcabca",
  "2026-2026-2026",
  "abcdefghijkl",
  "zyxwvutsrqponm",
])("%j is tried first, and refused", (password) => {
  expect(judge(password)).toBe("password-common");
});

test.each(["leave me alone, please", "iloveyou-20260813", "harbour harbour!", "abcdefghijkm"])(
  "%j is not one of those",
  (password) => {
    expect(judge(password)).toBeNull();
  },
);
