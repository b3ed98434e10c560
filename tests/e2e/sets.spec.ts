// Contract: a set is reviewed on one screen by keys alone: every quote ticked, one claim asked back, decided in one act,
// answered and accepted; 13 ticks and one question of sixty letters take at most 85 keys.
// Must reject: a key that acts while a question is written, a mark that cannot be undone, a decision that needs the mouse.
import { setTimeout } from "node:timers/promises";
import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { aPressNote } from "../builders/press-note";
import { PASSWORD } from "../fixtures/hostile-case";
import { expect, test, watch } from "../setup/e2e";

const MOST_KEYS = 85;
/** Sixty letters, as a question has them. */
const QUESTION = "Who set the vehicle up? The text says only who leases it now";

const origin = () => new URL(process.env.ROUNDTRIP_BASE_URL ?? "").origin;

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
async function proposeNote(page: Page): Promise<{ readonly place: string; readonly api: string }> {
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
async function joinAsEditor(admin: Page, api: string, by: APIRequestContext): Promise<void> {
  const email = `sets-${Date.now()}@example.org`;
  const { link } = await send(admin.request, "post", `${api}/invitations`, { email, role: "editor" });
  const token = new URL(String(link)).hash.slice(1);
  await send(by, "post", "/api/account/invitation", { token, name: "A second reader", password: PASSWORD });
  const { csrfToken } = await (await by.get("/api/auth/csrf")).json();
  const form = { csrfToken: String(csrfToken), email, password: PASSWORD };
  await by.post("/api/auth/callback/credentials", { headers: { origin: origin() }, form });
}

test("the press note is looked through, asked about, answered and accepted by keys", async ({
  asAdmin: author,
  browser,
}) => {
  test.setTimeout(120_000);
  const { place, api } = await proposeNote(author);
  const context = await browser.newContext({ baseURL: origin(), reducedMotion: "reduce" });
  const problems = watch(context);
  const page = await context.newPage();
  await joinAsEditor(author, api, page.request);
  await page.goto(place.replace(/\/[^/]+$/, ""));
  await page.getByRole("link", { name: "Example Cloud and Sample Compute package" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Example Cloud and Sample Compute package" })).toBeVisible();

  let keys = 0;
  const press = async (key: string) => {
    keys += key.split("+").length;
    await page.keyboard.press(key);
  };
  const decide = page.getByRole("button", { name: /^Accept \d+/ });
  await expect(decide).toContainText("Accept 0");
  await expect(page.getByRole("checkbox")).toHaveCount(13);
  // A quote within the quote is a mark of its own.
  await expect
    .poll(async () => (await page.locator(".set-text mark[data-current]").allTextContents()).join(""))
    .toMatch(/buy capacity worth up to US\$12 billion/);
  // What acceptance changes is there before anything is decided.
  await expect(
    page.getByRole("region", { name: "If you accept" }).or(page.getByText("Loops, announced")),
  ).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await press(" ");
  await expect(decide).toContainText("Accept 1");
  await press("u");
  await expect(decide).toContainText("Accept 0");
  for (let row = 0; row < 12; row += 1) await press(" ");
  await expect(decide).toContainText("Accept 12");
  await press("s");
  await expect(page.getByLabel("What do you ask?")).toBeFocused();
  await page.keyboard.type(QUESTION);
  keys += QUESTION.length;
  await press("Enter");
  await expect(decide).toContainText("Accept 12, send back 1");
  await press("Control+Enter");
  await expect(page.locator(".set-row").filter({ hasText: "accepted" })).toHaveCount(12);
  await expect(page.getByText(QUESTION)).toBeVisible();
  expect(QUESTION).toHaveLength(60);
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);

  // The reporter's side of the same page: the answer stands under the question.
  await author.goto(place);
  await author.getByLabel("Your answer").fill("It leases the machines back: it is theirs.");
  await author.getByRole("button", { name: "Answer and propose again" }).click();
  await expect(author.getByText("It leases the machines back: it is theirs.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("It leases the machines back: it is theirs.")).toBeVisible();
  await expect(decide).toContainText("Accept 0");
  await page.locator("h1").click();
  for (let row = 0; row < 12; row += 1) await page.keyboard.press("j");
  await page.keyboard.press(" ");
  await expect(decide).toContainText("Accept 1");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/review\/sets$/);
  await expect(page.getByText("No set is waiting here.")).toBeVisible();
  await context.close();
  expect(problems, "console errors and uncaught exceptions").toEqual([]);
});
