// Contract: whatever asks the desk, an answer that nobody is signed in is said to the page, and one that somebody is takes
// it back.
// Must reject: an ended session that a form keeps to itself, a way of asking that goes round it.
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { DESK_WAITS, SESSION_ENDED, SESSION_STANDS } from "@/lib/client/ask-desk";
import { sendClaim } from "@/lib/client/claim-commands";
import { fetchJson } from "@/lib/client/fetch-json";
import { sendRecord } from "@/lib/client/record-commands";
import { sendCommand } from "@/lib/client/send-command";
import { sendWebCommand } from "@/lib/client/send-web-command";

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
  "a command": () => sendCommand("/api/desk/c/x", "POST", {}),
  "a command on the web": () => sendWebCommand("/api/desk/c/x", "POST", {}),
  "a command on a claim": () => sendClaim("c", "claims", "POST", {}),
  "a record": () => sendRecord("c", "rules", "POST", {}, z.unknown()),
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
