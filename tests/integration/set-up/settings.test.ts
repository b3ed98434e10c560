// Contract: settings with which nobody could sign in are named, by their names alone, before a server says that it is ready.
// Must reject: a secret that is too short, a sign-in service half named, a value in the words of the failure.
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://nowhere.example/none");
  vi.stubEnv("NEXTAUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
});
afterEach(() => vi.unstubAllEnvs());

async function faultOf(settings: Readonly<Record<string, string>>): Promise<string | null> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { env } = await import("@/lib/server/env");
  try {
    env();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : "?";
  }
}

test.each([
  [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET"],
  [{ ROUNDTRIP_SEAL_KEY: "short" }, "ROUNDTRIP_SEAL_KEY"],
  [{ NEXTAUTH_URL: "nowhere" }, "NEXTAUTH_URL"],
  [{ TRUSTED_PROXIES: "many" }, "TRUSTED_PROXIES"],
  [{ OIDC_ISSUER: "https://id.example" }, "OIDC_CLIENT_ID, OIDC_CLIENT_SECRET"],
])("%j is named", async (settings, named) => {
  const fault = await faultOf(settings);
  expect(fault).toBe(`settings missing or wrong: ${named} (see .env.example)`);
});

test("whole settings are taken", async () => {
  expect(await faultOf({})).toBeNull();
  const service = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "roundtrip", OIDC_CLIENT_SECRET: "secret" };
  expect(await faultOf(service)).toBeNull();
});
