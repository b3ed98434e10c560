// Contract: an event is one line of the log, whatever a library puts into it.
// It must reject: a second line, a turned line, a line without end.
import { afterEach, expect, test, vi } from "vitest";
import { authOptions } from "@/lib/server/accounts/options";
import { log } from "@/lib/server/log";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function written(write: () => void): string {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  write();
  spy.mockRestore();
  return lines.join("");
}

test("what could end or turn the line is spelt, and what is long is cut", () => {
  const cause = `one\r\ntwo\u2028three\u202efour\u0085five\u001b[31m${"x".repeat(9_000)}`;
  const line = written(() => log("error", "something failed", { cause }));
  expect(line).toMatch(/^[\x20-\x7e…]+\n$/u);
  expect(line.length).toBeLessThan(2_300);
  expect(JSON.parse(line)).toMatchObject({
    cause: expect.stringContaining("two\u2028three\u202efour\u0085five\u001b[31m"),
  });
});

test("what a sign-in failed of is told by its kind, without the words that came with the request", () => {
  vi.stubEnv("DATABASE_URL", "postgresql://nowhere.example/none");
  vi.stubEnv("NEXTAUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  const { logger } = authOptions();
  const line = written(() => {
    logger?.error?.("INVALID_CALLBACK_URL_ERROR", new TypeError("Invalid callback URL: javascript:WORDS"));
    logger?.error?.("OAUTH_CALLBACK_ERROR", { error: new Error("WORDS"), providerId: "WORDS" });
    logger?.error?.("adapter_error_getUser", Object.assign(new Error("WORDS"), { code: "P2024" }));
  });
  expect(line).not.toContain("WORDS");
  expect(line).toContain('"code":"INVALID_CALLBACK_URL_ERROR","cause":"TypeError"');
  expect(line).toContain('"cause":"Error P2024"');
});
