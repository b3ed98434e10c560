// Contract: attempts are counted by an address that a client cannot choose.
// It must reject: X-Forwarded-For without a proxy of ours, and entries that stand before the ones our proxies wrote.
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.stubEnv("DATABASE_URL", "postgresql://nowhere.example/none");
  vi.stubEnv("NEXTAUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  vi.stubEnv("ROUNDTRIP_PEER_HEADER", "x-peer-0123456789abcdef");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function addressOf(headers: Readonly<Record<string, string>>, proxies?: string): Promise<string> {
  vi.resetModules();
  if (proxies !== undefined) vi.stubEnv("TRUSTED_PROXIES", proxies);
  const { readNetworkAddress } = await import("@/lib/server/auth/network-address");
  return readNetworkAddress((name) => headers[name]);
}

const PEER = { "x-peer-0123456789abcdef": "198.51.100.7" };

test("without a proxy the connection counts, whatever a header says", async () => {
  expect(await addressOf({ ...PEER, "x-forwarded-for": "203.0.113.1" })).toBe("198.51.100.7");
  expect(await addressOf({ "x-forwarded-for": "203.0.113.1" })).toBe("unknown");
  expect(await addressOf({ "x-peer-guessed": "203.0.113.1" })).toBe("unknown");
});

test("behind proxies the entry of the outermost one counts, not what the client wrote before it", async () => {
  expect(await addressOf({ ...PEER, "x-forwarded-for": "1.1.1.1, 203.0.113.9" }, "1")).toBe("203.0.113.9");
  expect(await addressOf({ ...PEER, "x-forwarded-for": "1.1.1.1, 203.0.113.9, 10.0.0.2" }, "2")).toBe("203.0.113.9");
  expect(await addressOf(PEER, "1")).toBe("198.51.100.7");
});

test("other proxies than the settings say are told of once, without a word of the header", async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((line) => written.push(String(line)) > 0);
  expect(await addressOf(PEER)).toBe("198.51.100.7");
  expect(await addressOf({ ...PEER, "x-forwarded-for": "198.51.100.7" })).toBe("198.51.100.7");
  expect(await addressOf({ ...PEER, "x-forwarded-for": "1.1.1.1, 203.0.113.9" }, "2")).toBe("1.1.1.1");
  expect(written).toEqual([]);
  await addressOf({ ...PEER, "x-forwarded-for": "forged words" }, "0");
  const { readNetworkAddress } = await import("@/lib/server/auth/network-address");
  readNetworkAddress(() => "forged words");
  expect(written).toHaveLength(1);
  expect(written[0]).toContain('"TRUSTED_PROXIES":0,"entriesOfForwardedFor":1');
  expect(written[0]).not.toContain("forged");
  written.length = 0;
  // Straight to the server, past the proxy that should stand before it.
  await addressOf({ ...PEER, "x-forwarded-for": "198.51.100.7" }, "1");
  expect(written).toHaveLength(1);
  spy.mockRestore();
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::ffff:198.51.100.7", "198.51.100.7"],
])("%s counts as %s", async (peer, counted) => {
  expect(await addressOf({ "x-peer-0123456789abcdef": peer })).toBe(counted);
});
