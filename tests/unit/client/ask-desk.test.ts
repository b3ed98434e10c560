// Contract: whatever asks the desk, an answer that nobody is signed in is said to the page, and one that somebody is takes
// it back.
// Must reject: an ended session that a form keeps to itself, a way of asking that goes round it, an answer that is
// believed without being read.
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { DESK_WAITS, SESSION_ENDED, SESSION_STANDS } from "@/lib/client/ask-desk";
import { fetchJson } from "@/lib/client/fetch-json";
import { sendCommand, UNREAD } from "@/lib/client/send-command";

let said: string[];

beforeEach(() => {
  said = [];
  const target = new EventTarget();
  for (const name of [SESSION_ENDED, SESSION_STANDS]) target.addEventListener(name, () => said.push(name));
  vi.stubGlobal("window", target);
});
afterEach(() => vi.unstubAllGlobals());

const WAYS: Readonly<Record<string, () => Promise<unknown>>> = {
  "a read": () => fetchJson("/api/desk/c/x", z.unknown()).catch(() => null),
  "a command": () => sendCommand("/api/desk/c/x", "POST", {}, UNREAD),
};

test.each(Object.entries(WAYS))("%s says that the session has ended, and that it stands again", async (_, ask) => {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ code: "signed-out" }), { status: 401 }));
  await ask();
  expect(said).toEqual([SESSION_ENDED]);
  vi.stubGlobal("fetch", async () => new Response("{}", { status: 200 }));
  await ask();
  expect(said).toEqual([SESSION_ENDED, SESSION_STANDS]);
});

test.each(Object.entries(WAYS))("%s says that the desk is busy, in its words", async (_, ask) => {
  const message = { en: "Others are saving.", zh: "其他人正在保存。" };
  const heard: unknown[] = [];
  window.addEventListener(DESK_WAITS, (event) => heard.push(event instanceof CustomEvent && event.detail));
  vi.stubGlobal("fetch", async () => Response.json({ status: 503, code: "case-busy", message }, { status: 503 }));
  await ask();
  vi.stubGlobal("fetch", async () => Response.json({ status: 429, code: "too-many-attempts" }, { status: 429 }));
  await ask();
  expect(heard).toEqual([message]);
  expect(said).toEqual([]);
});

test("nothing else of the desk asks by itself", () => {
  const folder = new URL("../../../lib/client/", import.meta.url);
  const direct = readdirSync(folder).filter((file) => /\bfetch\(/.test(readFileSync(new URL(file, folder), "utf8")));
  expect(direct.filter((file) => !["ask-desk.ts", "sign-in.ts"].includes(file))).toEqual([]);
});

const ANSWERS = {
  answer: z.object({ slug: z.string() }),
  told: z.object({ code: z.literal("stale"), now: z.object({ version: z.int() }) }),
};
const answered = (status: number, body: unknown) => vi.stubGlobal("fetch", async () => Response.json(body, { status }));
const send = () => sendCommand("/api/desk/c/x", "PUT", {}, ANSWERS);

test("a command that was done answers what the wire declares, and any other answer is none", async () => {
  answered(200, { slug: "alder" });
  expect(await send()).toEqual({ is: "done", value: { slug: "alder" } });
  answered(200, { slug: 7 });
  expect(await send()).toEqual({ is: "refused", status: 0, code: null, problems: [], told: null });
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("offline")));
  expect(await send()).toEqual({ is: "refused", status: 0, code: "unreachable", problems: [], told: null });
});

test("a refusal tells its word, its fields and what the wire declares, and nothing of another shape", async () => {
  answered(409, { code: "stale", now: { version: 3, more: "is left out" } });
  expect(await send()).toMatchObject({ status: 409, code: "stale", told: { now: { version: 3 } } });
  answered(409, { code: "stale", now: "somebody" });
  expect(await send()).toMatchObject({ status: 409, code: "stale", told: null });
  answered(400, { code: "invalid", problems: [{ field: "note", reason: "text_too_long", detail: "40" }] });
  expect(await send()).toMatchObject({ code: "invalid", problems: [{ field: "note", reason: "text_too_long 40" }] });
  answered(500, "an error page");
  expect(await send()).toEqual({ is: "refused", status: 500, code: null, problems: [], told: null });
});

test("no answer is believed by a cast, and forms send by one mutation", () => {
  const root = new URL("../../../", import.meta.url);
  const sources = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  expect(sources.length).toBeGreaterThan(500);
  const having = (word: RegExp) => sources.filter((file) => word.test(readFileSync(new URL(file, root), "utf8")));
  expect(having(/z\.custom|answerWith/)).toEqual([]);
  expect(having(/useMutation\b/)).toEqual(["lib/client/use-command.ts"]);
  expect(having(/queryKey: \["/)).toEqual([]);
});
