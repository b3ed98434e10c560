import { setTimeout } from "node:timers/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { aPressNote } from "../builders/press-note";
import { PASSWORD } from "../fixtures/hostile-case";
import { expect } from "./e2e";

/** Where the product stands. */
export const origin = () => new URL(process.env.ROUNDTRIP_BASE_URL ?? "").origin;

async function send(by: APIRequestContext, method: "post" | "put", path: string, data: object) {
  const ask = () => by[method](path, { headers: { origin: origin() }, data });
  let answer = await ask();
  // A busy desk asks to come back.
  for (let tries = 0; answer.status() === 503 && tries < 5; tries += 1) {
    await setTimeout(1_000);
    answer = await ask();
  }
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** A case of its own that one person checks, so that nothing of it waits in anybody's queue, with the press note as a set. */
export async function proposeNote(page: Page): Promise<{ readonly place: string; readonly api: string }> {
  const caseSlug = `sets-${Date.now()}`;
  const words = { en: "A case of sets", zh: "提案组案例" };
  const begun = { languages: ["en", "zh"], title: words, summary: words, asOf: "2026-11-05" };
  await send(page.request, "post", "/api/account/cases", { slug: caseSlug, ...begun });
  const api = `/api/desk/${caseSlug}`;
  await send(page.request, "put", `${api}/settings/checked-by`, {
    checkedBy: "one",
    version: 1,
    why: "nobody else is here",
  });
  const blank = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null, note: null };
  const add = async (en: string) => {
    const said = { ...blank, name: { en, zh: null }, kind: "company", aliases: [], differsFrom: [] };
    const { slug } = await send(page.request, "post", `${api}/parties`, said);
    return String(slug);
  };
  const [nvidia, apollo] = [await add("NVIDIA Corporation"), await add("Apollo Global Management")];
  const { slug } = await send(page.request, "post", `${api}/sets`, aPressNote(crypto.randomUUID(), { nvidia, apollo }));
  return { place: `/desk/${caseSlug}/review/sets/${slug}`, api };
}

/** Invites an editor to the case and signs them in where `by` is: whoever proposed a claim does not ask it back. */
export async function joinAsEditor(admin: Page, api: string, by: APIRequestContext): Promise<void> {
  const email = `sets-${Date.now()}@example.org`;
  const { link } = await send(admin.request, "post", `${api}/invitations`, { email, role: "editor" });
  const token = new URL(String(link)).hash.slice(1);
  await send(by, "post", "/api/account/invitation", { token, name: "A second reader", password: PASSWORD });
  const { csrfToken } = await (await by.get("/api/auth/csrf")).json();
  const form = { csrfToken: String(csrfToken), email, password: PASSWORD };
  await by.post("/api/auth/callback/credentials", { headers: { origin: origin() }, form });
}
