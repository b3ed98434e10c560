// Contract: two people talk about one party in two browsers and see each other's words without a reload; no text is lost.
// Must reject: a change that needs a reload, a lost draft, a stale save that overwrites, a reporter who publishes.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signInOf, test } from "../setup/e2e";

const PARTY = "/desk/ai-circular/threads/party/nvidia";
const LIVE_MS = 15_000;

async function openThreads(page: Page, path = PARTY): Promise<void> {
  await page.goto(path);
  await expect(page.getByLabel("Start a thread")).toBeVisible();
}

test("a reporter asks, the editor is called, sees it, answers and resolves; both screens follow", async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  await Promise.all([openThreads(reporter), openThreads(editor)]);
  const words = `which filing says so ${Date.now()}`;
  const field = reporter.getByLabel("Start a thread");
  await field.fill("@");
  await field.press("End");
  await field.pressSequentially("e");
  await expect(reporter.getByRole("listbox", { name: "Colleagues" })).toBeVisible();
  await field.press("Enter");
  await expect(field).toHaveValue(/\(user:[0-9a-f-]{36}\) $/);
  await field.pressSequentially(`**${words}**`);
  await field.press("Control+Enter");
  await expect(reporter.getByText(words)).toBeVisible();

  // The editor's screen, untouched.
  const seen = editor.locator(".talk-thread").filter({ hasText: words });
  await expect(seen).toBeVisible({ timeout: LIVE_MS });
  await expect(seen.locator("strong")).toHaveText(words);
  await expect(seen.locator(".talk-mention")).toBeVisible();
  await expect(editor.locator(".desk-rail .talk-count")).toBeVisible({ timeout: LIVE_MS });

  await seen.getByRole("button", { name: "Reply" }).click();
  await editor.getByLabel("Your reply").fill("page 14 of the annual report");
  await editor.getByRole("button", { name: "Reply", exact: true }).last().click();
  const own = reporter.locator(".talk-thread").filter({ hasText: words });
  await expect(own.getByText("page 14 of the annual report")).toBeVisible({ timeout: LIVE_MS });

  // Public is one annotation, by an editor, after a question.
  await expect(own.getByRole("button", { name: "Make public" })).toHaveCount(0);
  const answer = seen.locator(".talk-annotation").filter({ hasText: "page 14" });
  await answer.getByRole("button", { name: "Make public" }).click();
  await answer.getByRole("button", { name: "Yes, make public" }).click();
  await expect(own.locator(".talk-public")).toHaveCount(1, { timeout: LIVE_MS });

  await seen.getByRole("button", { name: "Resolve" }).click();
  await expect(own.getByText(/^Resolved by/)).toBeVisible({ timeout: LIVE_MS });

  // The inbox leads to the thread.
  await editor.goto("/desk/ai-circular/inbox");
  // Others tell the editor of other things meanwhile.
  const notice = editor.locator(".talk-unread").filter({ hasText: "page 14 of the annual report" });
  await expect(notice).toContainText("mentioned you");
  await notice.getByRole("link").click();
  await expect(editor).toHaveURL(/threads\/party\/nvidia#thread-/);
  await editor.goto("/desk/ai-circular/inbox");
  await expect(editor.getByText("page 14 of the annual report")).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("a draft outlives leaving the page, another browser and signing out", async ({ browser, baseURL }) => {
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    await page.goto("/desk/sign-in?callbackUrl=%2Fdesk%2Fai-circular%2Fthreads%2Fparty%2Foracle");
    const { email, password } = signInOf("editor");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByLabel("Start a thread")).toBeVisible();
    return page;
  };
  const words = `half a thought ${Date.now()}`;
  const first = await open();
  await first.getByLabel("Start a thread").fill(words);
  await first.goto("/desk/ai-circular/claims");
  await first.goto("/desk/ai-circular/threads/party/oracle");
  await expect(first.getByLabel("Start a thread")).toHaveValue(words);
  await expect(first.getByText("Your draft is kept.")).toBeVisible();
  await first.getByRole("button", { name: "Sign out" }).click();
  await expect(first).toHaveURL(/sign-in/);
  expect(await first.evaluate(() => JSON.stringify(localStorage))).not.toContain(words);
  await first.context().close();

  const second = await open();
  await expect(second.getByLabel("Start a thread")).toHaveValue(words);
  await second.getByLabel("Start a thread").fill("");
  await expect(second.getByText("Your draft is kept.")).toHaveCount(0);
  await second.context().close();
});

test("two who explain one loop at once are shown both texts, and choose", async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  const path = "/desk/ai-circular/threads/loop/cash.nvidia.openai";
  for (const page of [reporter, editor]) {
    await page.goto(path);
    await page.getByRole("region", { name: "Ordinary explanation" }).getByRole("button", { name: "Edit" }).click();
  }
  await reporter.getByLabel("In English").fill("A supplier finances its customer.");
  await reporter.getByRole("button", { name: "Save" }).click();
  await expect(reporter.getByText("Last edited by reporter")).toBeVisible();
  await editor.getByLabel("In English").fill("Vendor finance, as with aircraft engines.");
  await editor.getByRole("button", { name: "Save", exact: true }).click();
  const choice = editor.getByRole("alert").filter({ hasText: "Somebody changed this" });
  await expect(choice).toContainText("A supplier finances its customer.");
  await expect(choice).toContainText("Vendor finance, as with aircraft engines.");
  await choice.getByRole("button", { name: "Save mine over it" }).click();
  await expect(reporter.getByText("Vendor finance, as with aircraft engines.")).toBeVisible({ timeout: LIVE_MS });
});

test("a question to a party, its denial and a task stand on the page of the party and on its loops", async ({
  asReporter: page,
}) => {
  await page.goto("/desk/ai-circular/threads/party/openai");
  await page.getByRole("button", { name: "Note a question" }).click();
  const question = `Is it so? ${Date.now()}`;
  await page.getByLabel("What was asked").fill(question);
  await page.getByLabel("May answer until").fill("2099-01-01");
  await page.getByLabel("At this hour").fill("09:30");
  await page.getByLabel("In this time zone").selectOption("Asia/Shanghai");
  // What is half written is there again after leaving.
  await expect(page.getByText("Your draft is kept.")).toBeVisible();
  await page.goto("/desk/ai-circular/todo");
  await page.goto("/desk/ai-circular/threads/party/openai");
  await expect(page.getByLabel("What was asked")).toHaveValue(question);
  await page.getByRole("form", { name: "Note a question" }).getByRole("button", { name: "Add" }).click();
  const item = page.locator(".talk-inquiry").filter({ hasText: question });
  await expect(item).toContainText("1 January 2099, 09:30 (Asia/Shanghai, UTC+8)");
  await item.getByRole("button", { name: "Note the answer" }).click();
  await item.getByLabel("The answer, in its words").fill("It is not so.");
  await expect(item.getByText("Your draft is kept.")).toBeVisible();
  await page.reload();
  await item.getByRole("button", { name: "Note the answer" }).click();
  await expect(item.getByLabel("The answer, in its words")).toHaveValue("It is not so.");
  await item.getByRole("button", { name: "Save" }).click();
  await expect(item.getByText("denied")).toBeVisible();
  const task = `read the filing ${Date.now()}`;
  await page.getByLabel("What is to be done").fill(task);
  await expect(page.getByText("Your draft is kept.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("What is to be done")).toHaveValue(task);
  await page.getByRole("form", { name: "Add something to do" }).getByRole("button", { name: "Add" }).click();
  await expect(page.getByText(task)).toBeVisible();
  await page.goto("/desk/ai-circular/threads/loop/cash.nvidia.openai");
  await expect(page.getByText(question)).toBeVisible();
  await page.goto("/desk/ai-circular/todo");
  const box = page.locator(".talk-task").filter({ hasText: task }).getByRole("checkbox");
  await box.check();
  await expect(page.getByText(task)).toHaveCount(0);
});

for (const path of [PARTY, "/zh/desk/ai-circular/threads", "/desk/ai-circular/inbox", "/desk/ai-circular/todo"]) {
  test(`${path} can be used by everybody: no serious finding of axe`, async ({ asEditor: page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(/Loading|正在载入/)).toHaveCount(0);
    await expect(page).toHaveTitle(/./);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

test("what waits for a member stands on the first page of the case, and comes there by itself", async ({
  asReporter,
  asEditor: page,
}) => {
  const DESK = "/desk/ai-circular";
  await page.goto(DESK);
  await expect(page.getByRole("heading", { level: 2, name: "Waiting for you" })).toBeVisible();
  await asReporter.goto(`${DESK}/todo`);
  const { people } = await (await asReporter.request.get(`/api${DESK}/tasks`)).json();
  const editor = people.find(({ name }: { name: string }) => name === "editor");
  const text = `read the annex ${Date.now()}`;
  const made = await asReporter.request.post(`/api${DESK}/tasks`, {
    data: { kind: "todo", text, subject: null, assignee: editor.id, due: "2026-01-02" },
    headers: { origin: new URL(asReporter.url()).origin },
  });
  expect(made.status()).toBe(200);
  const line = page.getByRole("listitem").filter({ hasText: text }).last();
  await expect(line).toContainText("by 2 January 2026 · overdue");
  await expect(page.getByRole("region", { name: "What happened last" })).toContainText("reporter");
  await page.getByRole("link", { name: /^\d+ tasks?$/ }).click();
  await expect(page).toHaveURL(/\/todo$/);
  await page.goto(`/zh${DESK}`);
  await expect(page.getByRole("region", { name: "等您处理" })).toContainText(text);
});
