// Contract: the newsroom's own sign-in service opens the account of a member whose verified address it knows, and the
// same person's from then on.
// It must reject: an unverified or unknown address, an address that was given to somebody else, an answer that nobody
// asked for, and a way off the site afterwards.
import NextAuth from "next-auth";
import { OAuth2Server } from "oauth2-mock-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { readSessionCookie } from "@/lib/server/auth/session-cookie";
import { db } from "@/lib/server/db";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "./small-newsroom";

const OWN = "http://desk.example";
const service = new OAuth2Server();
let told: Readonly<Record<string, unknown>> = {};

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "user-agent": "a test" }),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));

await testDatabase();
const room = await aNewsroom("outside-in");

beforeAll(async () => {
  await service.issuer.keys.generate("RS256");
  await service.start(0, "127.0.0.1");
  service.service.on("beforeTokenSigning", (token: { payload: Record<string, unknown> }) => {
    Object.assign(token.payload, told);
  });
  process.env.NEXTAUTH_URL = OWN;
  process.env.OIDC_ISSUER = service.issuer.url ?? "";
  process.env.OIDC_CLIENT_ID = "roundtrip";
  process.env.OIDC_CLIENT_SECRET = "only-for-tests";
});

afterAll(async () => {
  for (const name of ["NEXTAUTH_URL", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]) delete process.env[name];
  await closeAttempts();
  await service.stop();
});

type Body = Readonly<Record<string, unknown>>;

/** One request to the sign-in routes, with a browser's cookies kept in `jar`. */
async function ask(jar: Map<string, string>, method: "GET" | "POST", path: string, body: Body = {}) {
  const { authOptions } = await import("@/lib/server/accounts/options");
  const { pathname, searchParams } = new URL(path, OWN);
  let location = "";
  let sent: unknown;
  const response = {
    status: () => response,
    setHeader: (name: string, value: string) => {
      if (name.toLowerCase() === "location") location = value;
      if (name.toLowerCase() !== "set-cookie") return response;
      for (const cookie of [value].flat()) {
        const [, key = "", kept = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(key, decodeURIComponent(kept));
      }
      return response;
    },
    getHeader: () => undefined,
    json: (value: unknown) => {
      sent = value;
    },
    send: (value: unknown) => {
      sent = value;
    },
    end: () => undefined,
  };
  const request = {
    method,
    headers: { host: "desk.example" },
    cookies: Object.fromEntries(jar),
    query: { ...Object.fromEntries(searchParams), nextauth: pathname.split("/").slice(3) },
    body,
  };
  await NextAuth(authOptions())(request, response);
  const url = typeof sent === "object" && sent !== null && "url" in sent ? String(sent.url) : location;
  return { url, sent };
}

/** Goes to the service and comes back with what it says of the person; gives where that leads. */
async function comeFromOutside(profile: Body, callbackUrl = `${OWN}/desk`) {
  told = profile;
  const jar = new Map<string, string>();
  const { sent } = await ask(jar, "GET", "/api/auth/csrf");
  const csrfToken = typeof sent === "object" && sent !== null && "csrfToken" in sent ? sent.csrfToken : "";
  const { url } = await ask(jar, "POST", "/api/auth/signin/oidc", { csrfToken, callbackUrl, json: "true" });
  const back = (await fetch(url, { redirect: "manual" })).headers.get("location") ?? "";
  const end = await ask(jar, "GET", back.replace(OWN, ""));
  return { url: end.url, asked: new URL(url), session: await readSessionCookie(jar.get("roundtrip.session")) };
}

const EDITOR = { sub: "person-1", email: "editor@outside-in.example", email_verified: true };

test("a verified address of a member opens a session, with everything bound to the question", async () => {
  const { session, asked, url } = await comeFromOutside(EDITOR);
  expect(session).toMatchObject({ memberId: room.memberOf("editor"), name: "editor" });
  expect(url).toBe(`${OWN}/desk`);
  for (const name of ["state", "nonce", "code_challenge"]) expect(asked.searchParams.get(name)).toBeTruthy();
  expect(asked.searchParams.get("redirect_uri")).toBe(`${OWN}/api/auth/callback/oidc`);
});

test("from then on the person counts and not the address", async () => {
  const renamed = await comeFromOutside({ ...EDITOR, email: "somebody@elsewhere.example" });
  expect(renamed.session?.memberId).toBe(room.memberOf("editor"));
  const successor = await comeFromOutside({ ...EDITOR, sub: "person-2" });
  expect(successor.session).toBeNull();
});

test.each([
  ["an unknown address", { sub: "person-3", email: "nobody@outside-in.example", email_verified: true }],
  ["an unverified address", { sub: "person-4", email: "reporter@outside-in.example", email_verified: false }],
  ["an address nobody speaks of", { sub: "person-5", email: "reporter@outside-in.example" }],
  ["another spelling of @", { sub: "person-6", email: "reporter\uff20outside-in.example", email_verified: true }],
])("%s opens nothing and makes nobody", async (_what, profile) => {
  const before = await db().member.count();
  const { session, url } = await comeFromOutside(profile);
  expect(session).toBeNull();
  expect(url).toContain("error=AccessDenied");
  expect(await db().member.count()).toBe(before);
});

test("a member whose account is closed stays outside", async () => {
  await db().member.update({ where: { id: room.memberOf("admin") }, data: { disabledAt: new Date() } });
  const { session } = await comeFromOutside({
    sub: "person-7",
    email: "admin@outside-in.example",
    email_verified: true,
  });
  expect(session).toBeNull();
});

test.each(["//evil.example", "/\\evil.example", "javascript:alert(1)", "https://evil.example/desk"])(
  "coming back never leads to %s",
  async (callbackUrl) => {
    const { url } = await comeFromOutside(EDITOR, callbackUrl);
    expect(new URL(url).origin).toBe(OWN);
  },
);
