// Contract: away from the desk no word is lost: without a connection a text is kept and said to be not sent, it is proposed
// only by its writer, and signing out asks what becomes of it and leaves nothing on the machine. A set is decided on a phone.
// Must reject: a text lost with the connection, one that sends itself, a machine that still knows what was written, a
// decision that needs a keyboard or a wide screen.
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { expect, signInOf, test, watch } from "../setup/e2e";
import { joinAsEditor, origin, proposeNote } from "../setup/set-case";

const PHONE = { width: 390, height: 844 };
const THREADS = "/desk/ai-circular/threads/party/broadcom";

/** A phone of its own, signed in by hand: its session ends with the test. */
async function openPhone(browser: Browser, path: string): Promise<{ readonly page: Page; problems: () => string[] }> {
  const context = await browser.newContext({ baseURL: origin(), viewport: PHONE, hasTouch: true });
  const found = watch(context);
  const page = await context.newPage();
  await signIn(page, path);
  // A browser names every request that found no connection.
  return { page, problems: () => found.filter((line) => !/net::ERR_|CLIENT_FETCH_ERROR/.test(line)) };
}

async function signIn(page: Page, path: string): Promise<void> {
  const { email, password } = signInOf("reporter");
  await page.goto(`/desk/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.locator(".talk-composer textarea").first()).toBeVisible();
}

/** Everything that a page can read of what earlier pages left. */
function readMachine(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.values(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
}
const EMPTY = { local: [], session: [], databases: [], caches: [] };

test("what was written without a connection is kept, is not sent by itself, and goes to the server at sign-out", async ({
  browser,
}) => {
  const { page, problems } = await openPhone(browser, THREADS);
  const words = `a thought in a tunnel ${Date.now()}`;
  const field = page.getByLabel("Start a thread");
  await page.context().setOffline(true);
  await field.fill(words);
  await expect(page.getByText("Not sent. Your draft is kept in this browser")).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Not sent: the server cannot be reached." })).toBeVisible();
  await expect(field).toHaveValue(words);

  await page.getByRole("button", { name: "Sign out" }).click();
  const question = page.getByRole("dialog", { name: "Not everything is on the server" });
  await expect(question).toContainText("1 draft is not sent");
  await expect(question.getByRole("link")).toHaveAttribute("href", THREADS);
  const { violations } = await new AxeBuilder({ page }).include(".desk-dialog").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await question.getByRole("button", { name: "Keep on the server and sign out" }).click();
  await expect(question.getByRole("alert")).toContainText("The server did not take them");
  await question.getByRole("button", { name: "Stay signed in" }).click();
  await expect(question).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.context().setOffline(false);
  await question.getByRole("button", { name: "Keep on the server and sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await readMachine(page)).toEqual(EMPTY);

  // The server has it as a draft, and nobody was told anything.
  await signIn(page, THREADS);
  await expect(field).toHaveValue(words);
  await expect(page.locator(".talk-thread").filter({ hasText: words })).toHaveCount(0);
  await field.fill("");
  await expect(page.getByText("Your draft is kept.")).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await readMachine(page)).toEqual(EMPTY);
  expect(problems()).toEqual([]);
  await page.context().close();
});

test("what is thrown away at sign-out is nowhere afterwards, and who cannot be signed out is told", async ({
  browser,
}) => {
  const { page, problems } = await openPhone(browser, `/zh${THREADS}`);
  const words = `说了一半 ${Date.now()}`;
  // Drafts alone fail: the server is there and takes none.
  await page.route("**/api/desk/*/drafts", (route) =>
    route.request().method() === "PUT" ? route.abort("connectionfailed") : route.continue(),
  );
  const field = page.locator(".talk-composer textarea").first();
  await field.fill(words);
  await expect(page.getByText("尚未发送。草稿只存在本浏览器")).toBeVisible();
  await page.getByRole("button", { name: "退出登录" }).click();
  const question = page.getByRole("dialog", { name: "还有内容没有存到服务器" });
  await page.context().setOffline(true);
  await question.getByRole("button", { name: "丢弃并退出登录" }).click();
  await expect(question.getByRole("alert")).toContainText("您仍处于登录状态");
  expect((await readMachine(page)).local).toHaveLength(1);
  await page.context().setOffline(false);
  await question.getByRole("button", { name: "丢弃并退出登录" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await readMachine(page)).toEqual(EMPTY);
  await page.unroute("**/api/desk/*/drafts");
  await signIn(page, THREADS);
  await expect(page.getByLabel("Start a thread")).toHaveValue("");
  expect(problems()).toEqual([]);
  await page.context().close();
});

test("a member decides a set on a phone, by touch alone", async ({ asAdmin: author, browser }) => {
  test.setTimeout(120_000);
  const { place, api } = await proposeNote(author);
  const context = await browser.newContext({ baseURL: origin(), viewport: PHONE, hasTouch: true, isMobile: true });
  const problems = watch(context);
  const page = await context.newPage();
  await joinAsEditor(author, api, page.request);
  await page.goto(place.replace(/\/review\/.*$/, ""));
  await page.getByRole("navigation", { name: "Most used pages" }).getByRole("link", { name: "Review" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
  await page.goto(place);
  const ticks = page.getByRole("checkbox");
  await expect(ticks).toHaveCount(13);
  for (let row = 0; row < 13; row += 1) await ticks.nth(row).tap();
  const decide = page.getByRole("button", { name: /^Accept 13/ });
  await expect(decide).toBeInViewport();
  const aside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(aside).toBeLessThanOrEqual(0);
  await decide.tap();
  await expect(page).toHaveURL(/\/review\/sets$/);
  await expect(page.getByText("No set is waiting here.")).toBeVisible();
  expect(problems).toEqual([]);
  await context.close();
});
