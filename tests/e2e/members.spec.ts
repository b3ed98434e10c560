// Contract: an admin brings a person in by a link, and what the person may do follows at once; a second factor and
// signing out everywhere do in the browser what they say.
// It must reject: a link that stays in the address or works twice, a desk that stays open after access has ended.
import { Secret, TOTP } from "otpauth";
import { expect, test } from "../setup/e2e";

const PASSWORD = "four plain words here";

test("a person is invited, joins, protects the account, gets another role and loses access", async ({
  asAdmin,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const email = `newcomer-${Date.now()}@roundtrip.example`;
  await asAdmin.goto("/desk/ai-circular/members");
  await asAdmin.getByLabel("E-mail address").fill(email);
  await asAdmin.getByRole("button", { name: "Invite", exact: true }).click();
  const link = (await asAdmin.getByRole("status").locator("code").textContent()) ?? "";
  expect(link).toMatch(/\/desk\/invite#[\w-]{43}$/);

  // Whatever a request says of the host, links lead to this installation.
  const origin = new URL(asAdmin.url()).origin;
  const forged = await asAdmin.request.post("/api/desk/ai-circular/invitations", {
    headers: { origin, host: "evil.example", "x-forwarded-host": "evil.example" },
    data: { email: `forged-${email}`, role: "reporter" },
  });
  expect((await forged.json()).link).toMatch(new RegExp(`^${origin}/desk/invite#`));

  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(new URL(link).pathname + new URL(link).hash);
  await expect(page.getByText("as Reporter")).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
  // The token is kept for this tab while the language changes.
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "邀请" })).toBeVisible();
  await expect(page.getByLabel("设置密码")).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await page.getByLabel("Your name").fill("Newcomer");
  await page.getByLabel("A password").fill(PASSWORD);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();

  const signIn = async () => {
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
  };
  await signIn();
  await expect(page.getByRole("heading", { level: 1, name: "Your cases" })).toBeVisible();

  await page.goto("/desk/account");
  await page
    .getByRole("button", { name: "Set up" })
    .locator("xpath=ancestor::form")
    .getByLabel("Password")
    .fill(PASSWORD);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("img", { name: "The key as a picture" })).toBeVisible();
  await expect(page.getByLabel("Code")).toBeFocused();
  const secret = (await page.getByText("Key:").locator("code").textContent())?.replaceAll(" ", "") ?? "";
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await page.getByLabel("Code").fill(totp.generate());
  await page.getByRole("button", { name: "Switch on" }).click();
  const codes = page.getByRole("status", { name: "Recovery codes" }).locator("code");
  await expect(codes).toHaveCount(10);
  const recovery = (await codes.first().textContent()) ?? "";
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/sign-in$/);
  await signIn();
  const code = page.getByLabel("Now the code from your app");
  await expect(code).toBeFocused();
  await code.fill(recovery);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your cases" })).toBeVisible();

  // A reporter does not see who belongs to the case; an admin does, from the next request on.
  expect((await page.goto("/desk/ai-circular/members"))?.status()).toBe(404);
  await asAdmin.reload();
  await asAdmin.getByLabel("Role of Newcomer").selectOption("admin");
  await asAdmin
    .getByRole("row", { name: /Newcomer/ })
    .getByRole("button", { name: "Save role" })
    .click();
  await expect.poll(async () => (await page.goto("/desk/ai-circular/members"))?.status()).toBe(200);
  // What waits for a person is shown before the access ends, and passes to somebody in the same act.
  const cookies = { origin: new URL(page.url()).origin };
  const draft = { key: "thread:party:nvidia", text: "half a sentence", version: 0 };
  expect((await page.request.put("/api/desk/ai-circular/drafts", { headers: cookies, data: draft })).status()).toBe(
    200,
  );
  await asAdmin.getByRole("button", { name: "End access of Newcomer" }).click();
  const leaving = asAdmin.getByRole("form", { name: "What Newcomer hands over" });
  await expect(leaving.getByRole("listitem")).toHaveText(["1 draft not sent"]);
  await leaving.getByRole("button", { name: "Hand over and end access" }).click();
  await expect(asAdmin.getByRole("row", { name: /Newcomer/ })).toContainText("access ended");
  await page.goto("/desk/ai-circular/members");
  await expect(page).toHaveURL(/sign-in/);

  // The link worked once.
  await page.goto(new URL(link).pathname + new URL(link).hash);
  await page.reload();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This link opens nothing any more");
  await context.close();
});

test("an admin begins a second case; an editor sees neither it nor the way to it", async ({ asAdmin, asEditor }) => {
  const slug = `second-${Date.now()}`;
  await asAdmin.goto("/desk");
  await asAdmin.getByRole("link", { name: "Begin a case" }).click();
  await asAdmin.locator('input[name="languages"][value="en,zh"]').check();
  await asAdmin.getByLabel("Title in English").fill("Second case");
  await asAdmin.getByLabel("Title in Chinese").fill("第二个案例");
  await asAdmin.getByLabel("What it is about, in English").fill("Another investigation.");
  await asAdmin.getByLabel("What it is about, in Chinese").fill("另一项调查。");
  await asAdmin.getByLabel("Day of the newest material").fill("2026-01-31");
  await asAdmin.getByLabel("Address").fill(slug);
  await asAdmin.getByRole("button", { name: "Begin" }).click();
  await expect(asAdmin.getByRole("banner").getByRole("link", { name: "Second case" })).toBeVisible();
  // An empty case says so, leads to where it is filled, and to no page that readers do not have.
  await expect(asAdmin.getByText("Nothing waits for you.")).toBeVisible();
  await expect(asAdmin.getByRole("link", { name: "Public page" })).toHaveCount(0);
  await asAdmin.goto(`/desk/${slug}/claims`);
  await expect(asAdmin.getByText("There is nothing here yet.")).toBeVisible();
  await asAdmin.goto(`/desk/${slug}/parties`);
  await asAdmin.getByRole("link", { name: "Add in the network" }).click();
  await expect(asAdmin.getByText("Nothing is on record yet. Add the first party.")).toBeVisible();
  expect((await asEditor.goto(`/desk/${slug}`))?.status()).toBe(404);
  expect((await asEditor.goto("/desk/new-case"))?.status()).toBe(404);
});
