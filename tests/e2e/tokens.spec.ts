// Contract: the token of an invitation or of a way to a new password stands behind the # of its link and in the bodies
// of the calls that look it up and use it, and passwords stand in bodies alone: no other part of a request, no answer,
// no history of the browser and no line of the server's log has them.
// Must reject: a token in an address, a header, a cookie or a page; a log that repeats what was sent, also where the call
// was refused or could not be read.
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import pg from "pg";
import { CHANGE_CHANNEL } from "@/lib/wire/live";
import { expect, test } from "../setup/e2e";

// Letters that no encoding changes.
const FIRST_PASSWORD = "three-quiet-wooden-boats";
const NEXT_PASSWORD = "seven-loud-copper-bells";
const WRONG_PASSWORD = "nobody-ever-chose-these-words";
const WRONG_TOKEN = "w".repeat(43);

interface Traffic {
  /** Calls whose body has the secret, in their order. */
  bodiesWith(secret: string): readonly string[];
  /** Every other place that has it. */
  leaksOf(secret: string): readonly string[];
  /** Addresses of the pages that were read, and the pages that calls said they came from. */
  readonly pages: readonly string[];
  readonly referrers: readonly string[];
}

/** Collects whatever a browser sends and is answered; to be read when everything has come. */
function collect(context: BrowserContext): () => Promise<Traffic> {
  const bodies: { readonly call: string; readonly text: string }[] = [];
  const parts: { readonly where: string; readonly text: string }[] = [];
  const pages: string[] = [];
  const referrers: string[] = [];
  const waiting: Promise<unknown>[] = [];
  context.on("request", (request) => {
    const call = `${request.method()} ${new URL(request.url()).pathname}`;
    parts.push({ where: `address of ${call}`, text: request.url() });
    bodies.push({ call, text: request.postData() ?? "" });
    const read = async () => {
      const headers = await request.allHeaders();
      if (headers.referer !== undefined) referrers.push(headers.referer);
      parts.push({ where: `headers of ${call}`, text: JSON.stringify(headers) });
    };
    waiting.push(read());
  });
  context.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const read = async () => {
      parts.push({ where: `headers of the answer of ${pathname}`, text: JSON.stringify(await response.allHeaders()) });
      // A redirect has no body, and the browser has let go of some that it needs no more.
      const text = await response.text().catch(() => null);
      if (text === null) return;
      parts.push({ where: `answer of ${pathname}`, text });
      if (response.request().resourceType() === "document") pages.push(pathname);
    };
    waiting.push(read());
  });
  return async () => {
    await Promise.all(waiting);
    return {
      pages,
      referrers,
      bodiesWith: (secret) => bodies.filter(({ text }) => text.includes(secret)).map(({ call }) => call),
      leaksOf: (secret) => parts.filter(({ text }) => text.includes(secret)).map(({ where }) => where),
    };
  };
}

/** What the tab itself remembers of where it was and of what it was told. */
async function remembered(page: Page): Promise<string> {
  const kept = await page.evaluate(() => ({
    addresses: window.navigation.entries().map(({ url }) => url),
    state: window.history.state,
    referrer: document.referrer,
    page: document.documentElement.outerHTML,
  }));
  return JSON.stringify([page.url(), kept]);
}

/** A way that a stranger's browser comes: a page before the link, then the link. */
async function openLink(page: Page, link: string): Promise<void> {
  await page.goto("/desk/sign-in");
  await page.evaluate((address) => window.location.assign(address), link);
}

function tokenOf(link: string): string {
  const token = new URL(link).hash.slice(1);
  expect(token).toMatch(/^[\w-]{43}$/);
  return token;
}

/** Gives what the server has printed once it has certainly printed what came before. */
async function readLog(): Promise<string> {
  const read = () => readFileSync(process.env.ROUNDTRIP_SERVER_LOG ?? "", "utf8");
  const countMarks = () => read().split("a notice of a change was not understood").length;
  const before = countMarks();
  const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  await database.query("SELECT pg_notify($1, 'no notice')", [CHANGE_CHANNEL]);
  await database.end();
  await expect.poll(countMarks, { message: "the server's log is being read" }).toBeGreaterThan(before);
  return read();
}

test("the tokens of an invitation and of a new password stay out of addresses, headers, pages, history and the log", async ({
  asAdmin,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000);
  const email = `quiet-${Date.now()}@roundtrip.example`;
  const origin = baseURL ?? "";
  await asAdmin.goto("/desk/ai-circular/members");
  await asAdmin.getByLabel("E-mail address").fill(email);
  await asAdmin.getByRole("button", { name: "Invite", exact: true }).click();
  const invitation = (await asAdmin.getByRole("status").locator("code").textContent()) ?? "";
  const inviteToken = tokenOf(invitation);

  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const traffic = collect(context);
  const page = await context.newPage();
  await openLink(page, invitation);
  await expect(page.getByText("as Reporter")).toBeVisible();
  expect(await remembered(page)).not.toContain(inviteToken);
  await page.getByLabel("Your name").fill("Quiet Newcomer");
  await page.getByLabel("A password").fill(FIRST_PASSWORD);
  await page.getByRole("button", { name: "Accept" }).click();
  const onwards = page.getByRole("main").getByRole("link", { name: "Sign in" });
  await expect(onwards).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(window.sessionStorage))).not.toContain(inviteToken);
  await onwards.click();
  await expect(page.getByLabel("Password", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.referrer)).toBe(`${origin}/desk/invite`);
  expect(await remembered(page)).not.toContain(inviteToken);
  await page.goBack();
  await expect(page).toHaveURL(`${origin}/desk/invite`);
  expect(await remembered(page)).not.toContain(inviteToken);

  // A guess of a password, from the page.
  await page.goto("/desk/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(WRONG_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toHaveText("This address and password do not go together.");
  expect(await remembered(page)).not.toContain(WRONG_PASSWORD);

  await asAdmin.reload();
  const row = asAdmin.getByRole("row", { name: email });
  await row.getByRole("button", { name: "Open a way to a new password for Quiet Newcomer" }).click();
  const way = (await row.locator("code").textContent()) ?? "";
  const resetToken = tokenOf(way);
  await openLink(page, way);
  await expect(page.getByLabel("New password")).toBeVisible();
  expect(await remembered(page)).not.toContain(resetToken);

  // What cannot be read, what is of another shape and what opens nothing, while the token is still good.
  const post = (path: string, type: string, data: string) =>
    request.post(`/api/account/${path}`, { headers: { origin, "content-type": type }, data });
  const body = JSON.stringify({ token: resetToken, next: NEXT_PASSWORD });
  const answers = [
    await post("reset", "application/json", body.slice(0, -1)),
    await post("reset", "application/json", JSON.stringify({ token: resetToken, next: NEXT_PASSWORD, more: true })),
    await post("reset", "text/plain", body),
    await post("reset", "application/json", JSON.stringify({ token: WRONG_TOKEN, next: NEXT_PASSWORD })),
    await post("invitation/look", "application/json", JSON.stringify({ token: WRONG_TOKEN })),
    await post("invitation/look", "application/json", JSON.stringify({ token: inviteToken })),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([400, 400, 415, 410, 410, 410]);
  for (const answer of answers) {
    expect(await answer.text()).not.toMatch(
      new RegExp([resetToken, inviteToken, WRONG_TOKEN, NEXT_PASSWORD].join("|")),
    );
  }

  await page.getByLabel("New password").fill(NEXT_PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("The password is set")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.referrer)).toBe(`${origin}/desk/reset`);
  expect(await remembered(page)).not.toContain(resetToken);
  await page.goBack();
  await expect(page).toHaveURL(`${origin}/desk/reset`);
  expect(await remembered(page)).not.toContain(resetToken);

  const { bodiesWith, leaksOf, pages, referrers } = await traffic();
  expect(pages).toEqual(expect.arrayContaining(["/desk/invite", "/desk/reset", "/desk/sign-in"]));
  expect(referrers).toEqual(expect.arrayContaining([`${origin}/desk/invite`, `${origin}/desk/reset`]));
  expect(bodiesWith(inviteToken)).toEqual(["POST /api/account/invitation/look", "POST /api/account/invitation"]);
  expect(bodiesWith(resetToken)).toEqual(["POST /api/account/reset"]);
  expect(bodiesWith(FIRST_PASSWORD)).toEqual(["POST /api/account/invitation"]);
  expect(bodiesWith(NEXT_PASSWORD)).toEqual(["POST /api/account/reset"]);
  for (const secret of [inviteToken, resetToken, FIRST_PASSWORD, NEXT_PASSWORD, WRONG_PASSWORD]) {
    expect(leaksOf(secret)).toEqual([]);
  }
  const cookies = JSON.stringify(await context.cookies());
  expect(cookies).not.toMatch(new RegExp(`${inviteToken}|${resetToken}`));

  const log = await readLog();
  for (const secret of [inviteToken, resetToken, WRONG_TOKEN, FIRST_PASSWORD, NEXT_PASSWORD, WRONG_PASSWORD]) {
    expect(log.includes(secret), `the log has ${secret}`).toBe(false);
  }
  await context.close();
});
