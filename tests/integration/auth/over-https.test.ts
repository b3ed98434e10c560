// Contract: where people use https, every cookie is bound to it and to this host, and no address that a request names is
// believed: neither for the links in letters nor for the way on after signing in.
// It must reject: a cookie without its flags, a link to whatever `Host` says, twenty ways off the site.
import NextAuth from "next-auth";
import { afterAll, expect, test, vi } from "vitest";
import { inviteMember } from "@/lib/server/accounts/invitations/workflows";
import { createResetLink } from "@/lib/server/accounts/members/resets/workflows";
import { authOptions } from "@/lib/server/accounts/options";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { anAdmin } from "@/tests/builders/actors";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom, PASSWORD } from "./small-newsroom";

const OWN = "https://desk.example";
const FORGED = { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" };
const kept: { name: string; options: object }[] = [];

vi.mock("next/headers", () => ({
  headers: async () => new Headers(FORGED),
  cookies: async () => ({
    get: () => undefined,
    set: (name: string, _value: string, options: object) => kept.push({ name, options }),
  }),
}));

await testDatabase();
process.env.NEXTAUTH_URL = OWN;
afterAll(async () => {
  delete process.env.NEXTAUTH_URL;
  await closeAttempts();
});
const room = await aNewsroom("secure");

/** One request to the sign-in routes with a forged host: what it answers, and the cookies that it sets. */
async function ask(method: "GET" | "POST", path: string, cookies: Readonly<Record<string, string>>, body: object = {}) {
  const set: string[] = [];
  let answer: unknown;
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === "set-cookie") set.push(...[value].flat());
      return response;
    },
    getHeader: () => undefined,
    json: (value: unknown) => {
      answer = value;
    },
    send: (value: unknown) => {
      answer = value;
    },
    end: () => undefined,
  };
  const request = { method, headers: FORGED, cookies, query: { nextauth: path.split("/") }, body };
  await NextAuth(authOptions())(request, response);
  return { answer, set };
}

const nameOf = (cookie: string) => cookie.slice(0, cookie.indexOf("="));
const textAt = (value: unknown, key: string) =>
  typeof value === "object" && value !== null ? String(Reflect.get(value, key)) : "";

test("every cookie of signing in is for this host, for https and for no script, and the way on is our own", async () => {
  const first = await ask("GET", "csrf", {});
  const jar = Object.fromEntries(
    first.set.map((cookie) => [nameOf(cookie), decodeURIComponent(/=([^;]*)/.exec(cookie)?.[1] ?? "")]),
  );
  const proof = { email: "editor@secure.example", password: PASSWORD, json: "true", callbackUrl: `${OWN}/desk` };
  const { answer, set } = await ask("POST", "callback/credentials", jar, {
    ...proof,
    csrfToken: textAt(first.answer, "csrfToken"),
  });
  expect(textAt(answer, "url")).toBe(`${OWN}/desk`);
  const all = [...first.set, ...set];
  expect(all.map(nameOf)).toEqual(expect.arrayContaining(["__Host-roundtrip.session", "__Host-next-auth.csrf-token"]));
  for (const cookie of all) {
    expect(cookie).toMatch(/^__(?:Host|Secure)-/);
    for (const flag of [/; HttpOnly/i, /; Secure/i, /; SameSite=Lax/i, /; Path=\//i]) expect(cookie).toMatch(flag);
    expect(cookie).not.toMatch(/; Domain=/i);
  }
  const flags = { httpOnly: true, secure: true, sameSite: "lax", path: "/" };
  expect(kept).toMatchObject([{ name: "__Host-roundtrip.device", options: flags }]);
});

test("links lead to the address of the settings, with the token where no server sees it", async () => {
  const actor = await anAdmin(room.memberOf("admin"), room.slug);
  const invited = await inviteMember(actor, { email: "new@secure.example", role: "reporter" });
  const reset = await createResetLink(actor, { memberId: room.memberOf("reporter") });
  expect(invited.ok && invited.value.link).toMatch(/^https:\/\/desk\.example\/desk\/invite#[\w-]{43}$/);
  expect(reset.ok && reset.value.link).toMatch(/^https:\/\/desk\.example\/desk\/reset#[\w-]{43}$/);
});

test("inviting answers the same for an address that has an account elsewhere", async () => {
  await aNewsroom("elsewhere");
  const actor = await anAdmin(room.memberOf("admin"), room.slug);
  const shapeFor = async (email: string) => {
    const invited = await inviteMember(actor, { email, role: "reporter" });
    return invited.ok && { ...invited.value, link: invited.value.link?.replace(/#.*/, "#") };
  };
  expect(await shapeFor("editor@elsewhere.example")).toEqual(await shapeFor("nobody@elsewhere.example"));
});

test.each([
  "//evil.example",
  "///evil.example",
  "////evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example/desk",
  "https:evil.example",
  "HTTPS://EVIL.EXAMPLE",
  "https:///evil.example",
  "http://desk.example/desk",
  "https://desk.example.evil.example",
  "https://desk.example@evil.example",
  "https://desk.example:8443/desk",
  "https://evil.example#desk.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "blob:https://evil.example/1",
  " //evil.example",
])("signing in never leads to %j", async (url) => {
  const target = await authOptions().callbacks?.redirect?.({ url, baseUrl: OWN });
  expect(new URL(target ?? "").origin).toBe(OWN);
});
